import { hostname } from "node:os";
import { ENGINE_VERSION } from "@/contracts/engine-version";
import packageJson from "@/package.json" with { type: "json" };
import { env } from "@/server/env";
import { withPlatformSql } from "@/server/tenancy/with-tenant";
import { CannotStart } from "./cannot-start";
import { lockKey } from "./server-lock";
import type { ServerScope } from "./server-scope";

/**
 * Enters this process as a running server. Its lock must be held already, else peers would take it for dead. Refuses a name
 * that another living server has: in reports nobody could tell the two apart. (The lock of one that died is free.)
 */
export async function registerServer(serverId: string, scope: ServerScope): Promise<void> {
  await withPlatformSql(async (client) => {
    await client.query("select pg_advisory_xact_lock(hashtextextended('stepwell server name ' || $1, 0))", [
      env.serverName,
    ]);
    const namesakes = await client.query<{ host: string; pid: number }>(
      `select host, pid from servers
       where name = $1 and state in ('running', 'draining') and not pg_try_advisory_xact_lock(${lockKey("id")})`,
      [env.serverName],
    );
    const namesake = namesakes.rows[0];
    if (namesake !== undefined) {
      throw new CannotStart(
        `A server named "${env.serverName}" runs already (host ${namesake.host}, process ${namesake.pid}). Give this one another SERVER_NAME, or none.`,
      );
    }
    await client.query(
      `insert into servers (id, name, host, pid, version, concurrency, lanes, tenant_ids, excluded_tenant_ids, scope, engine_version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        serverId,
        env.serverName,
        hostname(),
        process.pid,
        packageJson.version,
        env.workerConcurrency,
        scope.lanes,
        scope.tenantIds,
        scope.excludedTenantIds,
        scope.key,
        ENGINE_VERSION,
      ],
    );
  });
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

/** Where the server answers probes. */
export async function recordProbePort(serverId: string, port: number): Promise<void> {
  await withPlatformSql((client) =>
    client.query("update servers set probe_port = $2 where id = $1", [serverId, port]),
  );
}
