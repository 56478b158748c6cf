import { v7 as newId } from "uuid";
import { withTenantSql } from "../tenancy/with-tenant";
import { announce } from "./announce";
import { decideIncident } from "./decide-slice";
import { loadGraph } from "./load-graph";
import { lockInstance } from "./lock-instance";
import { project } from "./project";
import { noRows } from "./projected-rows";
import { MAX_CRASHES } from "./trials";
import { type WriteScope, writeDecisions } from "./write-decisions";

/**
 * Counts a failure; the third one becomes an incident that people see. With `stopped`, a sentence that says why, it becomes
 * one at once.
 */
export async function setInstanceAside(
  scope: WriteScope,
  instanceId: string,
  stopped?: string,
): Promise<void> {
  const { tenantId } = scope;
  await withTenantSql(tenantId, async (client) => {
    const instance = await lockInstance(client, tenantId, instanceId);
    if (instance === null || instance.state.status !== "running") return;
    if (stopped === undefined && instance.crashes + 1 < MAX_CRASHES) {
      await client.query(
        `update instances set crashes = crashes + 1,
           ready_at = case when ready_at is null then null else clock_timestamp() + interval '1 second' * 2 ^ crashes end
         where tenant_id = $1 and id = $2`,
        [tenantId, instanceId],
      );
      return;
    }
    const graph = await loadGraph(client, tenantId, instance.processVersionId);
    const reason =
      stopped ??
      `This step failed ${MAX_CRASHES} times for a reason inside Stepwell. The operator's log names it.`;
    const rows = noRows();
    project(decideIncident(graph, instance, reason), rows, newId);
    await writeDecisions(client, scope, rows);
    announce(client, tenantId, rows);
  });
}
