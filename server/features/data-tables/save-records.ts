import { withTenantSql } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { changeRecords, type RecordChange } from "./change-records";
import { canBuildDataTables } from "./data-tables.policy";
import { refusalError } from "./refusal-error";
import { SaveRecordsInputSchema, SaveRecordsOutputSchema } from "./save-records.schema";
import { getChangeableTable } from "./stored-table";

/** Creates, changes and deletes records, all or none. What is wrong is said at the cells. */
export const saveRecords = memberProcedure
  .use(allow(canBuildDataTables))
  .input(SaveRecordsInputSchema)
  .output(SaveRecordsOutputSchema)
  .mutation(({ ctx, input }) => {
    const { tenantId, memberId } = ctx.member;
    return withTenantSql(tenantId, async (client) => {
      const table = await getChangeableTable(client, tenantId, input.tableId);
      const changes: RecordChange[] = [
        ...input.create.map((record) => ({ kind: "create" as const, ...record })),
        ...input.update.map((record) => ({ kind: "update" as const, ...record })),
        ...input.delete.map((record) => ({ kind: "delete" as const, ...record })),
      ];
      const result = await changeRecords(client, table, changes, { memberId });
      if (!result.ok) throw refusalError(result.refusals);
      return { records: result.records };
    });
  });
