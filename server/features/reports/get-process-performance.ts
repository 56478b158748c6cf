import type { ProcessDefinition } from "@/contracts/process";
import { loadNames } from "@/server/features/members/load-names";
import { type Transaction, withTenant, withTenantSql } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { candidateDirectory, listCandidateMembers } from "../instances/candidate-directory";
import { findReportVersion } from "./find-report-version";
import {
  GetProcessPerformanceInputSchema,
  GetProcessPerformanceOutputSchema,
} from "./get-process-performance.schema";
import { measureDays } from "./measure-days";
import { countOpen, measureFigures } from "./measure-figures";
import { measureSteps } from "./measure-steps";
import type { ReportScope } from "./report-scope";
import { canReadReports } from "./reports.policy";

const DAY_MS = 86_400_000;

/** Volume, cycle time and time per step of a process over some days, beside the days before. */
export const getProcessPerformance = memberProcedure
  .use(allow(canReadReports))
  .input(GetProcessPerformanceInputSchema)
  .output(GetProcessPerformanceOutputSchema)
  .query(async ({ ctx, input }) => {
    const { tenantId, timeZone } = ctx.member;
    const report = await withTenantSql(tenantId, async (client) => {
      const { processId, version, days } = input;
      const { versionId, definition, versions } = await findReportVersion(client, processId, version);
      const to = new Date();
      const from = new Date(to.getTime() - days * DAY_MS);
      const scope: ReportScope = { processId, versionId, from, to, timeZone };
      const before: ReportScope = { ...scope, from: new Date(from.getTime() - days * DAY_MS), to: from };
      return {
        from,
        to,
        current: await measureFigures(client, scope),
        previous: await measureFigures(client, before),
        ...(await countOpen(client, scope)),
        days: await measureDays(client, scope),
        steps: await measureSteps(client, scope),
        definition,
        versions,
      };
    });
    const directory = await withTenant(tenantId, (tx) => loadCandidateDirectory(tx, report.definition));
    return { ...report, directory };
  });

async function loadCandidateDirectory(
  tx: Transaction,
  definition: ProcessDefinition,
): Promise<Record<string, string>> {
  return candidateDirectory(definition, await loadNames(tx, listCandidateMembers(definition)));
}
