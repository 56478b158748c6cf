import type { PoolClient } from "pg";
import type { InstanceState } from "@/engine/instance/types";
import { throttleId } from "./project-permits";

type PermitRow = {
  token: number;
  kind: "concurrency" | "rate";
  process_id: string;
  element: string;
  key: string | null;
  throttle: string;
};

const LIST = `
  select token, kind, process_id, element, key, throttle from permits
  where tenant_id = $1 and instance_id = $2 and element is not null`;

const RENAME = `
  update permits set element = $5, throttle = $6
  where tenant_id = $1 and instance_id = $2 and token = $3 and kind = $4`;

const CALL = `
  insert into throttle_calls (tenant_id, throttle, due_at) select $1, throttle, now() from unnest($2::uuid[]) throttle`;

/**
 * Places and turns of tokens whose element is called something else now: they go over to the limit of the new name, with the
 * moment at which they have asked, so that old and new requests share one queue.
 */
export async function renamePermits(
  client: PoolClient,
  { tenantId, instanceId }: { tenantId: string; instanceId: string },
  { tokens }: InstanceState,
): Promise<void> {
  const { rows } = await client.query<PermitRow>(LIST, [tenantId, instanceId]);
  const called = new Set<string>();
  for (const { token, kind, process_id: processId, element: before, key, throttle } of rows) {
    const element = tokens[token]?.element;
    if (element === undefined || element === before) continue;
    const next = throttleId(processId, { element, kind, key });
    await client.query(RENAME, [tenantId, instanceId, token, kind, element, next]);
    called.add(throttle).add(next);
  }
  if (called.size > 0) await client.query(CALL, [tenantId, [...called]]);
}
