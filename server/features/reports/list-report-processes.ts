import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { ListReportProcessesOutputSchema } from "./get-process-performance.schema";
import { canReadReports } from "./reports.policy";

/** Processes that have a version, so that there is something to report. */
export const listReportProcesses = memberProcedure
  .use(allow(canReadReports))
  .output(ListReportProcessesOutputSchema)
  .query(({ ctx }) =>
    withTenant(ctx.member.tenantId, (tx) =>
      tx.process.findMany({
        where: { publishedVersionId: { not: null } },
        select: { id: true, name: true },
        orderBy: { name: "asc" },
      }),
    ),
  );
