import { withTenantSql } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { GetProcessingLoadInputSchema, GetProcessingLoadOutputSchema } from "./get-processing-load.schema";
import { listQueueProblems } from "./list-queue-problems";
import { listQueues } from "./list-queues";
import { listServerRows } from "./list-server-rows";
import { listTakeovers } from "./list-takeovers";
import { listThroughput } from "./list-throughput";
import { listUnservedLanes } from "./list-unserved-lanes";
import { periodWindow } from "./period-window";
import { canReadReports } from "./reports.policy";

/** The servers, what they did for this tenant, and what waits. */
export const getProcessingLoad = memberProcedure
  .use(allow(canReadReports))
  .input(GetProcessingLoadInputSchema)
  .output(GetProcessingLoadOutputSchema)
  .query(({ ctx, input }) =>
    withTenantSql(ctx.member.tenantId, async (client) => {
      const window = await periodWindow(client, input.period);
      // Before the servers: one that is dead by a takeover must not stand there as running.
      const takeovers = await listTakeovers(client, window);
      return {
        ...window,
        servers: await listServerRows(client, ctx.member.tenantId, window),
        takeovers,
        queues: await listQueues(client),
        unservedLanes: await listUnservedLanes(client, ctx.member.tenantId),
        problems: await listQueueProblems(client, window.from),
        throughput: await listThroughput(client, window),
      };
    }),
  );
