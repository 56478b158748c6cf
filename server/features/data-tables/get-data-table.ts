import { TableShapeSchema } from "@/contracts/data-table";
import { notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canReadDataTables } from "./data-tables.policy";
import { DataTableIdInputSchema } from "./data-tables.schema";
import { GetDataTableOutputSchema } from "./get-data-table.schema";
import { listTableUses } from "./list-table-uses";

/** A data table without its records, as its page opens it. */
export const getDataTable = memberProcedure
  .use(allow(canReadDataTables))
  .input(DataTableIdInputSchema)
  .output(GetDataTableOutputSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const table = await tx.dataTable.findFirst({ where: { id: input.tableId } });
      if (table === null) throw notFound("data table");
      const uses = await listTableUses(tx, [table.id]);
      return {
        id: table.id,
        name: table.name,
        shape: TableShapeSchema.parse({ columns: table.columns, keyColumn: table.keyColumn }),
        revision: table.revision,
        records: await tx.dataTableRecord.count({ where: { tableId: table.id } }),
        usedBy: uses.get(table.id) ?? [],
        isArchived: table.archivedAt !== null,
      };
    }),
  );
