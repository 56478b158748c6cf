import { AppError } from "@/server/errors";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canBuildDataTables } from "./data-tables.policy";
import { reshapeRecords } from "./reshape-records";
import { getChangeableTable } from "./stored-table";
import { UpdateDataTableInputSchema, UpdateDataTableOutputSchema } from "./update-data-table.schema";

/** Changes name and columns; the records follow, or nothing changes and it says which of them cannot. */
export const updateDataTable = memberProcedure
  .use(allow(canBuildDataTables))
  .input(UpdateDataTableInputSchema)
  .output(UpdateDataTableOutputSchema)
  .mutation(({ ctx, input }) => {
    const { tenantId, memberId } = ctx.member;
    return withTenantSql(tenantId, async (client) => {
      const table = await getChangeableTable(client, tenantId, input.tableId);
      if (table.revision !== input.revision) {
        throw new AppError(
          "CONFLICT",
          "Somebody else has changed the columns meanwhile. Reload the page, and make your change again.",
        );
      }
      const revision = table.revision + 1;
      await client.query(
        `update data_tables set name = $3, columns = $4, key_column = $5, revision = $6, updated_by = $7,
           updated_at = now()
         where tenant_id = $1 and id = $2`,
        [
          tenantId,
          table.id,
          input.name,
          JSON.stringify(input.shape.columns),
          input.shape.keyColumn,
          revision,
          memberId,
        ],
      );
      await reshapeRecords(client, table, input.shape, { memberId });
      return { revision };
    });
  });
