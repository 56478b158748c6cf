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
  /** Somebody else works in this slot, so nothing was looked at. */
  isSlotTaken?: boolean;
}

/** For whom a slice is worked, and its bounds besides the number of rows. */
export interface SliceScope extends WriteScope {
  /** Only one transaction at a time works under this name, on all servers together. */
  slot?: string;
  /** After so many milliseconds no further instance is decided; those left over stay ready. */
  ms?: number;
}

export type Take = (client: PoolClient, choice: Choice) => Promise<Taken>;

/** What becomes of an instance that fails alone as well. */
export type SetAside = (scope: WriteScope, instanceId: string) => Promise<void>;

/** Works on up to `limit` of the tenant's rows that `take` chooses. */
export async function workSlice(
  scope: SliceScope,
  take: Take,
  limit: number,
  setAside: SetAside = setInstanceAside,
): Promise<SliceResult> {
  let ids: string[] = [];
  try {
    return await withTenantSql(scope.tenantId, async (client) => {
      if (scope.slot !== undefined && !(await lockSlot(client, scope.slot))) return SLOT_TAKEN;
      const { turns, maxWaitMs, isFull } = await take(client, { tenantId: scope.tenantId, limit });
      ids = [...new Set(turns.map((turn) => turn.instance.id))];
      const { decided, elements } = await decideSlice(client, scope, turns, scope.ms);
      const isCut = decided < turns.length;
      return { rows: decided, elements, maxWaitMs, isFull: isCut || (isFull ?? turns.length === limit) };
    });
  } catch (error) {
    if (ids.length === 0 || isNobodysFault(error)) throw error;
    return workAlone(scope, take, ids, setAside);
  }
}

const SLOT_TAKEN: SliceResult = { rows: 0, elements: 0, maxWaitMs: 0, isFull: false, isSlotTaken: true };

/** Until the transaction ends; false when another one has the slot. Nobody waits for it. */
async function lockSlot(client: PoolClient, slot: string): Promise<boolean> {
  const { rows } = await client.query<{ free: boolean }>({
    name: "stepwell_lock_slot",
    text: "select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as free",
    values: [slot],
  });
  return rows[0]?.free === true;
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
        result.elements += (await decideSlice(client, scope, turns)).elements;
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
