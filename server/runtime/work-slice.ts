/**
 * One slice of a lane in one transaction. If it fails for a reason of its own, each instance is done again alone, so
 * that one bad instance spoils nobody's work; the bad one is counted, waits a little, and after three times stops as an
 * incident. When the database is away or the lock was lost, the slice throws: whoever comes next does it.
 */
import type { PoolClient } from "pg";
import { v7 as newId } from "uuid";
import { getLog } from "../log";
import { withTenantSql } from "../tenancy/with-tenant";
import { announce } from "./announce";
import { decideIncident, decideSlice } from "./decide-slice";
import { loadGraph } from "./load-graph";
import { lockInstance } from "./lock-instance";
import { isNobodysFault } from "./nobodys-fault";
import { project } from "./project";
import { noRows } from "./projected-rows";
import type { Choice, Taken } from "./take-turns";
import { type WriteScope, writeDecisions } from "./write-decisions";

const MAX_CRASHES = 3;

export interface SliceResult {
  rows: number;
  elements: number;
  maxWaitMs: number;
  /** The slice was full, so more rows probably wait. */
  isFull: boolean;
}

export type Take = (client: PoolClient, choice: Choice) => Promise<Taken>;

/** What becomes of an instance that fails alone as well. */
export type SetAside = (scope: WriteScope, instanceId: string) => Promise<void>;

/** Works on up to `limit` of the tenant's rows that `take` chooses. */
export async function workSlice(
  scope: WriteScope,
  take: Take,
  limit: number,
  setAside: SetAside = setInstanceAside,
): Promise<SliceResult> {
  let ids: string[] = [];
  try {
    return await withTenantSql(scope.tenantId, async (client) => {
      const { turns, maxWaitMs, isFull } = await take(client, { tenantId: scope.tenantId, limit });
      ids = [...new Set(turns.map((turn) => turn.instance.id))];
      const elements = turns.length === 0 ? 0 : await decideSlice(client, scope, turns);
      return { rows: turns.length, elements, maxWaitMs, isFull: isFull ?? turns.length === limit };
    });
  } catch (error) {
    if (ids.length === 0 || isNobodysFault(error)) throw error;
    return workAlone(scope, take, ids, setAside);
  }
}

async function workAlone(
  scope: WriteScope,
  take: Take,
  ids: readonly string[],
  setAside: SetAside,
): Promise<SliceResult> {
  const result = { rows: 0, elements: 0, maxWaitMs: 0, isFull: true };
  for (const only of ids) {
    try {
      await withTenantSql(scope.tenantId, async (client) => {
        const { turns, maxWaitMs } = await take(client, { tenantId: scope.tenantId, limit: 1, only });
        result.rows += turns.length;
        result.maxWaitMs = Math.max(result.maxWaitMs, maxWaitMs);
        result.elements += turns.length === 0 ? 0 : await decideSlice(client, scope, turns);
      });
    } catch (error) {
      if (isNobodysFault(error)) throw error;
      getLog("lanes").error(
        { error, tenantId: scope.tenantId, instanceId: only },
        "an instance could not go on",
      );
      await setAside(scope, only);
    }
  }
  return result;
}

/** Counts the failure; the third one becomes an incident that people see. */
async function setInstanceAside(scope: WriteScope, instanceId: string): Promise<void> {
  const { tenantId } = scope;
  await withTenantSql(tenantId, async (client) => {
    const instance = await lockInstance(client, tenantId, instanceId);
    if (instance === null || instance.state.status !== "running") return;
    if (instance.crashes + 1 < MAX_CRASHES) {
      await client.query(
        `update instances set crashes = crashes + 1,
           ready_at = case when ready_at is null then null else clock_timestamp() + interval '1 second' * 2 ^ crashes end
         where tenant_id = $1 and id = $2`,
        [tenantId, instanceId],
      );
      return;
    }
    const graph = await loadGraph(client, tenantId, instance.processVersionId);
    const reason = `This step failed ${MAX_CRASHES} times for a reason inside Stepwell. The operator's log names it.`;
    const rows = noRows();
    project(decideIncident(graph, instance, reason), rows, newId);
    await writeDecisions(client, scope, rows);
    announce(client, tenantId, rows);
  });
}
