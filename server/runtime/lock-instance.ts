import type { PoolClient } from "pg";
import { ENGINE_VERSION } from "@/contracts/engine-version";
import { AppError } from "../errors";
import type { LockedInstance } from "./decided";
import { readStoredState } from "./stored-state";

/** Of an instance that newer code has written, whose state this code may misread: it is left to newer servers. */
export const IS_UNDERSTOOD = `instances.engine_version <= ${ENGINE_VERSION}`;

/** The columns of a LockedInstance. A decision is never dated before the one it follows, whatever the clock did. */
export const LOCKED_COLUMNS = `instances.id, instances.process_id, process_version_id, revision, crashes,
  parent_instance_id, parent_token, call_depth, state, instances.traceparent,
  extract(epoch from greatest(clock_timestamp(), changed_at))::float8 * 1000 as now`;

export interface LockedRow {
  id: string;
  process_id: string;
  process_version_id: string;
  revision: number;
  crashes: number;
  parent_instance_id: string | null;
  parent_token: number | null;
  call_depth: number;
  state: unknown;
  traceparent: string | null;
  now: number;
}

/** Locks an instance until the transaction ends; null when there is none. Throws when newer code has written it. */
export async function lockInstance(
  client: PoolClient,
  tenantId: string,
  instanceId: string,
): Promise<LockedInstance | null> {
  const { rows } = await client.query<LockedRow & { is_understood: boolean }>({
    name: "stepwell_lock_instance",
    text: `select ${LOCKED_COLUMNS}, ${IS_UNDERSTOOD} as is_understood from instances where tenant_id = $1 and id = $2 for no key update`,
    values: [tenantId, instanceId],
  });
  const [row] = rows;
  if (row?.is_understood === false) {
    throw new AppError(
      "UNAVAILABLE",
      "A newer version of Stepwell has moved this request on. Try again in a moment.",
    );
  }
  return row === undefined ? null : readLocked(row);
}

export function readLocked(row: LockedRow): LockedInstance {
  return {
    id: row.id,
    processId: row.process_id,
    processVersionId: row.process_version_id,
    revision: row.revision,
    crashes: row.crashes,
    parent:
      row.parent_instance_id === null || row.parent_token === null
        ? null
        : { instanceId: row.parent_instance_id, token: row.parent_token },
    callDepth: row.call_depth,
    state: readStoredState(row.state),
    traceparent: row.traceparent,
    // Rounded up, so that it is not before changed_at, which has microseconds.
    now: new Date(Math.ceil(row.now)).toISOString(),
  };
}
