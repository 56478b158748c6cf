import { hostname } from "node:os";
import { env } from "@/server/env";
import { AppError, notFound } from "@/server/errors";
import { getLog } from "@/server/log";
import { withPlatformSql } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { killWorker, listPids } from "./ask-supervisor";
import { canPullPlugs } from "./servers.policy";
import { PullPlugOutputSchema, ServerReferenceSchema } from "./servers.schema";

/**
 * Kills a worker process of this machine, as a power cut would, for people to see that nothing is lost. Only in a demo, and
 * only a child of the process that started this one.
 */
export const pullPlug = memberProcedure
  .use(allow(canPullPlugs))
  .input(ServerReferenceSchema)
  .output(PullPlugOutputSchema)
  .mutation(async ({ ctx, input }) => {
    if (!env.isPluggable) {
      throw new AppError(
        "REFUSED",
        "Only in a demo that runs by npm start may the plug of a server be pulled.",
      );
    }
    const { pid, host, peers } = await getRunning(input.serverId);
    if (host !== hostname() || !(await listPids()).includes(pid)) {
      throw new AppError("REFUSED", "This server was not started by this demo, so its plug stays in.");
    }
    if (peers === 0) {
      throw new AppError("REFUSED", "No other server runs that could take over. Try again when one does.");
    }
    const unpluggedAt = await mark(input.serverId);
    const { memberId, tenantId } = ctx.member;
    getLog("cluster").warn({ serverId: input.serverId, pid, tenantId, memberId }, "somebody pulls the plug");
    if (!(await killWorker(pid))) {
      throw new AppError("CONFLICT", "This server has ended by itself just now. Choose another one.");
    }
    return { unpluggedAt };
  });

async function getRunning(serverId: string): Promise<{ pid: number; host: string; peers: number }> {
  const { rows } = await withPlatformSql((client) =>
    client.query<{ pid: number; host: string; peers: number }>(
      `select pid, host, (select count(*)::int from servers p where p.state = 'running' and p.id <> s.id) as peers
       from servers s where id = $1 and state = 'running'`,
      [serverId],
    ),
  );
  const [server] = rows;
  if (server === undefined) throw notFound("server");
  return server;
}

/** The moment is written before the kill: what follows is told from it, and a moment too early is a moment too slow. */
async function mark(serverId: string): Promise<Date> {
  const { rows } = await withPlatformSql((client) =>
    client.query<{ at: Date }>(
      "update servers set unplugged_at = clock_timestamp() where id = $1 returning unplugged_at as at",
      [serverId],
    ),
  );
  const [marked] = rows;
  if (marked === undefined) throw notFound("server");
  return marked.at;
}
