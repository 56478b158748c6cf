/**
 * Work on instances of which one may kill the process. First in small groups, each marked by a commit of its own before:
 * a crash then names the group. Who was in a group that died is tried alone, and a crash names it. The third crash stops
 * it as an incident; everything else goes on. Why so: docs/adr/quarantine-by-trial.md.
 */
import { setTimeout as pause } from "node:timers/promises";
import { getLog } from "../log";
import { withTenantByKeys } from "../tenancy/with-tenant";
import { decideSlice } from "./decide-slice";
import type { LockedInstance } from "./decided";
import { isNobodysFault } from "./nobodys-fault";
import type { Take } from "./take-turns";
import { takeTrialDock } from "./trial-dock";
import { acquit, adjourn, MAX_CRASHES, markTrials, readCrashes, type TrialScope } from "./trials";
import type { WriteScope } from "./write-decisions";

const GROUP_ROWS = 25;
/** Deliveries of one group; the rest of them come with the next one. */
const GROUP_TURNS = 250;
/** A trial's share of a lane's turn. */
const TRIAL_MS = 200;
const ADJOURN_PAUSE_MS = 500;
const ADJOURN_TRIES = 120;

const REASON = `The server that worked on this step died ${MAX_CRASHES} times, each time while it did. The operator's log names the servers. Everything else goes on; retry the step once the cause is removed.`;

/** What becomes of an instance that fails alone as well; `stopped` says why it must not be tried again. */
export type SetAside = (scope: WriteScope, instanceId: string, stopped?: string) => Promise<void>;

export interface Trial extends TrialScope {
  take: Take;
  setAside: SetAside;
}

interface TrialResult {
  rows: number;
  elements: number;
  /** Some were not tried: "later" when the time was up, "busy" when another one is tried alone just now. */
  left: "none" | "later" | "busy";
}

export async function workInTrial(trial: Trial, instances: readonly LockedInstance[]): Promise<TrialResult> {
  const result: TrialResult = { rows: 0, elements: 0, left: "none" };
  const until = performance.now() + TRIAL_MS;
  const counted = await readCrashes(
    trial,
    instances.map(({ id }) => id),
  );
  const isWary = ({ id, crashes }: LockedInstance) => crashes > 0 || (counted.get(id) ?? 0) > 0;
  const alone = instances.filter(isWary).map(({ id }) => id);
  const together = instances.filter((instance) => !isWary(instance)).map(({ id }) => id);
  for (const id of alone) {
    if (result.left === "none") result.left = await tryAlone(trial, id, result);
  }
  for (let next = 0; next < together.length; next += GROUP_ROWS) {
    if (performance.now() > until) return { ...result, left: "later" };
    await tryGroup(trial, together.slice(next, next + GROUP_ROWS), result);
  }
  return result;
}

async function tryGroup(trial: Trial, ids: readonly string[], result: TrialResult): Promise<void> {
  const marked = [...(await markTrials(trial, ids)).keys()];
  if (marked.length === 0) return;
  try {
    await workMarked(trial, marked, result);
  } catch (error) {
    await letGo(trial, marked, error);
    for (const id of marked) await tryAlone(trial, id, result);
  }
}

async function tryAlone(trial: Trial, id: string, result: TrialResult): Promise<"none" | "busy"> {
  const leaveDock = takeTrialDock();
  if (leaveDock === null) return "busy";
  try {
    const crashes = (await markTrials(trial, [id])).get(id);
    if (crashes === undefined) return "none";
    try {
      if (crashes >= MAX_CRASHES) await stop(trial, id);
      else await workMarked(trial, [id], result);
    } catch (error) {
      await letGo(trial, [id], error);
      const { tenantId } = trial;
      getLog("lanes").error({ error, tenantId, instanceId: id }, "an instance could not go on");
      await trial.setAside(trial, id);
    }
    return "none";
  } finally {
    leaveDock();
  }
}

/** What somebody else is at work on just now keeps what was counted. */
async function workMarked(trial: Trial, marked: readonly string[], result: TrialResult): Promise<void> {
  const { tenantId, serverId } = trial;
  const done = new Set<string>();
  await withTenantByKeys(tenantId, async (client) => {
    const { turns } = await trial.take(client, { tenantId, limit: GROUP_TURNS, only: marked });
    const { decided, elements } = await decideSlice(client, { tenantId, serverId }, turns);
    for (const { instance } of turns) done.add(instance.id);
    await acquit(client, trial, [...done]);
    result.rows += decided;
    result.elements += elements;
  });
  const missed = marked.filter((id) => !done.has(id));
  if (missed.length > 0) await adjourn(trial, missed);
}

/** Stops it for good, where people see it. It stays marked as one to be wary of, should somebody retry it. */
async function stop(trial: Trial, id: string): Promise<void> {
  const { tenantId, lane } = trial;
  getLog("lanes").error({ tenantId, instanceId: id, lane }, "an instance has killed its server too often");
  await trial.setAside(trial, id, REASON);
  await withTenantByKeys(tenantId, async (client) => {
    await client.query(
      "update instances set crashes = $3 where tenant_id = $1 and id = $2 and status = 'running'",
      [tenantId, id, MAX_CRASHES],
    );
    await acquit(client, trial, [id]);
  });
}

/** The process lives, so this was no crash. Throws on when nobody is to blame: the work is simply done again. */
async function letGo(trial: Trial, ids: readonly string[], error: unknown): Promise<void> {
  if (!isNobodysFault(error)) {
    await adjourn(trial, ids);
    return;
  }
  void adjournLater(trial, ids);
  throw error;
}

/** The database may be away; a mark that stayed would keep its instance from ever being tried again. */
async function adjournLater(trial: TrialScope, ids: readonly string[]): Promise<void> {
  for (let left = ADJOURN_TRIES; left > 0; left -= 1) {
    try {
      await adjourn(trial, ids);
      return;
    } catch {
      await pause(ADJOURN_PAUSE_MS, undefined, { ref: false });
    }
  }
}
