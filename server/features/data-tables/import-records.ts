import { withTenantSql } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { changeRecords } from "./change-records";
import { countImport } from "./count-import";
import { canBuildDataTables } from "./data-tables.policy";
import { ImportRecordsInputSchema, ImportRecordsOutputSchema } from "./import-records.schema";
import { planImport } from "./plan-import";
import { refusalError } from "./refusal-error";
import { getChangeableTable } from "./stored-table";

/** Takes a file's good lines in, all at once; the preview has said which lines are not. */
export const importRecords = memberProcedure
  .use(allow(canBuildDataTables))
  .input(ImportRecordsInputSchema)
  .output(ImportRecordsOutputSchema)
  .mutation(({ ctx, input }) => {
    const { tenantId, memberId } = ctx.member;
    return withTenantSql(tenantId, async (client) => {
      const table = await getChangeableTable(client, tenantId, input.tableId);
      const plan = await planImport(client, table, input);
      const changes = plan.lines.flatMap(({ change }) => change ?? []);
      const result = await changeRecords(client, table, changes, { memberId });
      if (!result.ok) throw refusalError(result.refusals);
      return countImport(plan);
    });
  });
