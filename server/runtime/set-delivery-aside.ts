import type { PoolClient } from "pg";
import { v7 as newId } from "uuid";
import { withTenantSql } from "../tenancy/with-tenant";
import { announce } from "./announce";
import { decideIncident } from "./decide-slice";
import { loadGraph } from "./load-graph";
import { project } from "./project";
import { noRows } from "./projected-rows";
import { takeDeliveries } from "./take-deliveries";
import { type WriteScope, writeDecisions } from "./write-decisions";

const MAX_ATTEMPTS = 3;

/**
 * A delivery that fails for a reason of our own waits a little; the third time its token stops, where people see it. With
 * `stopped`, a sentence that says why, it stops at once.
 */
export async function setDeliveryAside(
  scope: WriteScope,
  instanceId: string,
  stopped?: string,
): Promise<void> {
  const { tenantId } = scope;
  await withTenantSql(tenantId, async (client) => {
    const { turns } = await takeDeliveries(client, { tenantId, limit: 1, only: [instanceId] });
    const [turn] = turns;
    if (turn?.delivery === undefined) return;
    if (stopped === undefined && !(await isLastAttempt(client, tenantId, turn.delivery.id))) return;
    const { instance, command, delivery } = turn;
    const token = "token" in command ? command.token : undefined;
    const graph = await loadGraph(client, tenantId, instance.processVersionId);
    const reason =
      stopped ??
      `What came here failed ${MAX_ATTEMPTS} times for a reason inside Stepwell. The operator's log names it.`;
    const rows = noRows();
    if (instance.state.status === "running") {
      project(decideIncident(graph, instance, reason, token), rows, newId);
    }
    rows.exchange.taken.push({ ...delivery, instanceId, token: token ?? null, accepted: true });
    await writeDecisions(client, scope, rows);
    announce(client, tenantId, rows);
  });
}

async function isLastAttempt(client: PoolClient, tenantId: string, id: string): Promise<boolean> {
  const { rows } = await client.query<{ attempts: number }>(
    `update deliveries set attempts = attempts + 1, ready_at = clock_timestamp() + interval '1 second' * 2 ^ attempts
     where tenant_id = $1 and id = $2 returning attempts`,
    [tenantId, id],
  );
  return (rows[0]?.attempts ?? 0) >= MAX_ATTEMPTS;
}
