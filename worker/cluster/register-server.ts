import { hostname } from "node:os";
import packageJson from "@/package.json" with { type: "json" };
import { env } from "@/server/env";
import { withPlatformSql } from "@/server/tenancy/with-tenant";

/** Enters this process as a running server. Its lock must be held already, else peers would take it for dead. */
export async function registerServer(serverId: string, concurrency: number): Promise<void> {
  await withPlatformSql((client) =>
    client.query(
      "insert into servers (id, name, host, pid, version, concurrency) values ($1, $2, $3, $4, $5, $6)",
      [serverId, env.serverName, hostname(), process.pid, packageJson.version, concurrency],
    ),
  );
}

/** The queue's name for this process, by which peers unlock its jobs should it die. */
export async function recordPool(serverId: string, poolId: string): Promise<void> {
  await withPlatformSql((client) =>
    client.query("update servers set pool_ids = array_append(pool_ids, $2) where id = $1", [
      serverId,
      poolId,
    ]),
  );
}

/** Moves a living server on; false when peers have declared it dead. */
export async function changeServerState(serverId: string, state: "draining" | "stopped"): Promise<boolean> {
  const { rowCount } = await withPlatformSql((client) =>
    client.query(
      `update servers set state = $2, busy = 0, beat_at = now(), stopped_at = case when $2 = 'stopped' then now() end
       where id = $1 and state in ('running', 'draining')`,
      [serverId, state],
    ),
  );
  return rowCount === 1;
}
