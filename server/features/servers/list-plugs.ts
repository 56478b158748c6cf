import { hostname } from "node:os";
import { env } from "@/server/env";
import { withPlatformSql } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canReadReports } from "../reports/reports.policy";
import { listPids } from "./ask-supervisor";
import { canPullPlugs } from "./servers.policy";
import { ListPlugsOutputSchema } from "./servers.schema";

/** The servers whose plug this member may pull: running on this machine, started by who started this web process. */
export const listPlugs = memberProcedure
  .use(allow(canReadReports))
  .output(ListPlugsOutputSchema)
  .query(async ({ ctx }) => {
    if (!env.isPluggable || !canPullPlugs(ctx.member)) {
      return { isOffered: false, serverIds: [] };
    }
    const pids = await listPids();
    const { rows } = await withPlatformSql((client) =>
      client.query<{ id: string }>(
        "select id from servers where state = 'running' and host = $1 and pid = any($2)",
        [hostname(), pids],
      ),
    );
    return { isOffered: true, serverIds: rows.map(({ id }) => id) };
  });
