import { notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { ArchiveDataTableInputSchema, ArchiveDataTableOutputSchema } from "./archive-data-table.schema";
import { canBuildDataTables } from "./data-tables.policy";

/** An archived data table cannot be changed, and steps of processes that ask for it fail with a word. */
export const archiveDataTable = memberProcedure
  .use(allow(canBuildDataTables))
  .input(ArchiveDataTableInputSchema)
  .output(ArchiveDataTableOutputSchema)
  .mutation(({ ctx, input }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const { count } = await tx.dataTable.updateMany({
        where: { id: input.tableId },
        data: { archivedAt: input.archived ? new Date() : null },
      });
      if (count === 0) throw notFound("data table");
      return { archived: input.archived };
    }),
  );
