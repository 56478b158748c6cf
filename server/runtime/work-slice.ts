/**
 * One slice of a lane in one transaction. If it fails for a reason of its own, each instance is done again alone, so
 * that one bad instance spoils nobody's work; the bad one is counted, waits a little, and after three times stops as an
 * incident. When the database is away or the lock was lost, the slice throws: whoever comes next does it.
 */
import type { PoolClient } from "pg";
import { getLog } from "../log";
import { withTenantByKeys } from "../tenancy/with-tenant";
import { decideSlice } from "./decide-slice";
import type { LockedInstance } from "./decided";
import { isNobodysFault } from "./nobodys-fault";
import { setInstanceAside } from "./set-instance-aside";
import type { Take, Taken } from "./take-turns";
import { coolDown } from "./trials";
import { type SetAside, type Trial, workInTrial } from "./work-in-trial";
import type { WriteScope } from "./write-decisions";

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

/** What a slice leaves to be tried with care. */
type Suspects = Pick<Taken, "lane" | "suspectedAt"> & { instances: LockedInstance[] };

/** Works on up to `limit` of the tenant's rows that `take` chooses. */
export async function workSlice(
  scope: SliceScope,
  take: Take,
  limit: number,
  setAside: SetAside = setInstanceAside,
): Promise<SliceResult> {
  let ids: string[] = [];
  let suspects: Suspects | undefined;
  let result: SliceResult;
  try {
    result = await withTenantByKeys(scope.tenantId, async (client) => {
      if (scope.slot !== undefined && !(await lockSlot(client, scope.slot))) return SLOT_TAKEN;
      const taken = await take(client, { tenantId: scope.tenantId, limit });
      suspects = suspectsOf(scope, taken);
      const turns = suspects === undefined ? taken.turns : withoutSuspects(taken, suspects);
      ids = [...new Set(turns.map((turn) => turn.instance.id))];
      const { decided, elements } = await decideSlice(client, scope, turns, scope.ms);
      const isCut = decided < turns.length;
      const isFull = isCut || (taken.isFull ?? taken.turns.length === limit);
      return { rows: decided, elements, maxWaitMs: taken.maxWaitMs, isFull };
    });
  } catch (error) {
    if (ids.length === 0 || isNobodysFault(error)) throw error;
    return workAlone(scope, take, ids, setAside);
  }
  return suspects === undefined ? result : trySuspects(scope, { take, setAside }, suspects, result);
}

/** All of a lane in which a server died, else those that have failed before; mostly none. */
function suspectsOf({ serverId }: WriteScope, { turns, lane, suspectedAt }: Taken): Suspects | undefined {
  if (serverId === null) return undefined;
  const wary = suspectedAt === null ? turns.filter((turn) => turn.instance.crashes > 0) : turns;
  if (wary.length === 0) return undefined;
  const instances = [...new Map(wary.map(({ instance }) => [instance.id, instance])).values()];
  return { lane, suspectedAt, instances };
}

function withoutSuspects({ turns }: Taken, { instances }: Suspects): Taken["turns"] {
  const ids = new Set(instances.map(({ id }) => id));
  return turns.filter((turn) => !ids.has(turn.instance.id));
}

async function trySuspects(
  { tenantId, serverId }: WriteScope,
  how: Pick<Trial, "take" | "setAside">,
  { lane, suspectedAt, instances }: Suspects,
  result: SliceResult,
): Promise<SliceResult> {
  if (serverId === null) return result;
  const trial: Trial = { ...how, tenantId, serverId, lane };
  const { rows, elements, left } = await workInTrial(trial, instances);
  if (suspectedAt !== null) {
    await coolDown(trial, suspectedAt, { count: rows, isWhole: left === "none" && !result.isFull });
  }
  return {
    ...result,
    rows: result.rows + rows,
    elements: result.elements + elements,
    // Who waits for the dock comes round with the next sweep.
    isFull: left === "later" || (left === "none" && result.isFull),
  };
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
      await withTenantByKeys(scope.tenantId, async (client) => {
        const { turns, maxWaitMs } = await take(client, { tenantId: scope.tenantId, limit: 1, only: [only] });
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
