import { TableShapeSchema } from "@/contracts/data-table";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { cutPage, keyset } from "../keyset";
import { canReadDataTables } from "./data-tables.policy";
import { ListDataTablesInputSchema, ListDataTablesOutputSchema } from "./list-data-tables.schema";
import { listTableUses } from "./list-table-uses";

/** A page of data tables, latest changed first. */
export const listDataTables = memberProcedure
  .use(allow(canReadDataTables))
  .input(ListDataTablesInputSchema)
  .output(ListDataTablesOutputSchema)
  .query(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const rows = await tx.dataTable.findMany({
        where: {
          archivedAt: input.archived ? { not: null } : null,
          ...(input.search && { name: { contains: input.search, mode: "insensitive" } }),
        },
        orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
        ...keyset(ctx.member.tenantId, input),
      });
      const { page, nextCursor } = cutPage(rows, input.limit);
      const ids = page.map(({ id }) => id);
      const counts = await tx.dataTableRecord.groupBy({
        by: ["tableId"],
        where: { tableId: { in: ids } },
        _count: { _all: true },
      });
      const uses = await listTableUses(tx, ids);
      const items = page.map((row) => ({
        id: row.id,
        name: row.name,
        columns: TableShapeSchema.shape.columns.parse(row.columns).length,
        records: counts.find(({ tableId }) => tableId === row.id)?._count._all ?? 0,
        usedBy: uses.get(row.id) ?? [],
        updatedAt: row.updatedAt,
      }));
      return { items, nextCursor };
    }),
  );
