import { notFound } from "@/server/errors";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canPullPlugs } from "./servers.policy";
import { PlugProgressSchema, ServerReferenceSchema } from "./servers.schema";

/** The first work is looked for per process, where an index leads to it. */
const PROGRESS = `
  select clock_timestamp() as now, s.name as server, s.unplugged_at as "unpluggedAt", t.detected_at as "seenDeadAt",
    heir.name as "byServer", coalesce(t.released_jobs, 0) as "releasedJobs",
    coalesce(t.released_leases, 0) as "releasedLeases",
    (select min(f.left_at) from processes p cross join lateral (
        select left_at from step_facts
        where tenant_id = $2 and process_id = p.id and left_at > t.detected_at and server_id <> s.id
        order by left_at limit 1
      ) f where p.tenant_id = $2) as "firstWorkAt",
    (select min(next.started_at) from servers next
      where next.host = s.host and next.started_at > s.unplugged_at) as "startedAgainAt"
  from servers s
  left join takeovers t on t.dead_server_id = s.id
  left join servers heir on heir.id = t.by_server_id
  where s.id = $1 and s.unplugged_at is not null`;

/** What has happened since the plug of a server was pulled. */
export const getPlugProgress = memberProcedure
  .use(allow(canPullPlugs))
  .input(ServerReferenceSchema)
  .output(PlugProgressSchema)
  .query(async ({ ctx, input }) => {
    const { tenantId } = ctx.member;
    const { rows } = await withTenantSql(tenantId, (client) =>
      client.query(PROGRESS, [input.serverId, tenantId]),
    );
    const [progress] = rows;
    if (progress === undefined) throw notFound("server");
    return PlugProgressSchema.parse(progress);
  });
