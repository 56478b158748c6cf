/**
 * Effects during which servers have died. Being one of many at one death says little, so it is carried out as ever; after
 * the second it is carried out alone, and a death then is its own: it is not tried again. Why so:
 * docs/adr/quarantine-by-trial.md.
 */
import type { PoolClient } from "pg";
import { getLog } from "@/server/log";
import { takeTrialDock } from "@/server/runtime/trial-dock";

/** From so many on it is tried alone. */
export const SUSPECT_CRASHES = 2;
const MAX_CRASHES = 3;

type Suspect = { id: string; crashes: number };
type Claimed = { tenantId: string; leaseToken: string; instanceId: string; element: string; id: string };
type Begun<Of> = Of & { isStopped?: true; leaveDock?: () => void };

/** Should a person retry it, it is tried alone at once. */
const STOP = `
  update effects set crashes = $4
  where tenant_id = $1 and lease_token = $2 and id = any($3::uuid[]) and status = 'open'`;

const TRY = `
  update effects set in_trial = true
  where tenant_id = $1 and lease_token = $2 and id = $3 and status = 'open'`;

const GIVE_BACK = `
  update effects set attempts = attempts - 1, ready_at = now(), lease_until = null,
    lease_token = null, lease_server = null
  where tenant_id = $1 and lease_token = $2 and id = any($3::uuid[]) and status = 'open'`;

/** Within the claim's transaction: what of the claimed is to be begun, and how. At most one suspect is among it. */
export async function quarantine<Of extends Claimed>(
  client: PoolClient,
  claimed: readonly Of[],
  suspects: readonly Suspect[],
): Promise<Begun<Of>[]> {
  const stopped = suspects.filter(({ crashes }) => crashes >= MAX_CRASHES).map(({ id }) => id);
  const [next, ...others] = suspects.filter(({ crashes }) => crashes < MAX_CRASHES).map(({ id }) => id);
  const scope = [claimed[0]?.tenantId, claimed[0]?.leaseToken];
  if (stopped.length > 0) await client.query(STOP, [...scope, stopped, SUSPECT_CRASHES]);
  const leaveDock = next === undefined ? null : takeTrialDock();
  const waiting = next !== undefined && leaveDock === null ? [next, ...others] : others;
  try {
    if (leaveDock !== null) await client.query(TRY, [...scope, next]);
    if (waiting.length > 0) await client.query(GIVE_BACK, [...scope, waiting]);
  } catch (error) {
    leaveDock?.();
    throw error;
  }
  return claimed.flatMap((effect): Begun<Of>[] => {
    if (waiting.includes(effect.id)) return [];
    if (effect.id === next && leaveDock !== null) return [{ ...effect, leaveDock }];
    if (!stopped.includes(effect.id)) return [effect];
    const { tenantId, instanceId, element, id } = effect;
    getLog("effects").error(
      { tenantId, instanceId, element, effectId: id },
      "an effect has killed its server too often",
    );
    return [{ ...effect, isStopped: true }];
  });
}

/** What is reported of an effect that is not tried again. */
export const STOPPED = {
  kind: "failed" as const,
  reason: `The server that carried this step out died ${MAX_CRASHES} times, the last time while it tried nothing else. The operator's log names the servers`,
};
