import type { PoolClient } from "pg";
import type { StartKind } from "@/contracts/journal";
import { newReference } from "./instance-name";
import { factColumns, journalColumns } from "./progress-columns";
import type { ProjectedRows } from "./projected-rows";

export interface NewInstance {
  tenantId: string;
  instanceId: string;
  processId: string;
  versionId: string;
  title: string;
  startKind: StartKind;
  requesterId: string | null;
  hookId: string | null;
  /** Of a called instance: who called it, the token that waits for its end, and the calls above it. */
  caller?: { instanceId: string; token: number | null; depth: number };
}

/** References are drawn from 32^8; a clash within a tenant is rare and a second draw settles it. */
const DRAWS = 5;

/**
 * Inserts the instance with its journal and facts in one statement. `isNew` is false when the id was there already: the
 * start was repeated, nothing is written and the first one's reference is given.
 */
export async function insertInstance(
  client: PoolClient,
  instance: NewInstance,
  rows: ProjectedRows,
): Promise<{ isNew: boolean; reference: string }> {
  for (let draw = 1; draw <= DRAWS; draw += 1) {
    const reference = newReference();
    if (await tryInsert(client, instance, rows, reference)) {
      return { isNew: true, reference };
    }
    const existing = await findReference(client, instance);
    if (existing !== null) {
      return { isNew: false, reference: existing };
    }
  }
  throw new Error("No free reference was found for a new instance.");
}

async function findReference(
  client: PoolClient,
  { tenantId, instanceId }: NewInstance,
): Promise<string | null> {
  const { rows } = await client.query<{ reference: string }>(
    "select reference from instances where tenant_id = $1 and id = $2",
    [tenantId, instanceId],
  );
  return rows[0]?.reference ?? null;
}

const INSERT = `
with inserted as (
  insert into instances (tenant_id, id, reference, process_id, process_version_id, title, status, state, revision, ready_at,
    incidents, start_kind, requester_id, hook_id, started_at, ended_at, changed_at, parent_instance_id, parent_token,
    call_depth)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $15, $32, $33, $34)
  on conflict do nothing
  returning id
), journalled as (
  insert into journal (tenant_id, instance_id, sequence, at, actor, events)
  select $1, j.* from unnest($17::uuid[], $18::int[], $19::timestamptz[], $20::json[], $21::json[])
    as j (instance_id, sequence, at, actor, events) join inserted on inserted.id = j.instance_id
), recorded as (
  insert into step_facts (tenant_id, instance_id, token, process_id, process_version_id, element, element_type,
    entered_at, left_at, outcome, performer_id)
  select $1, f.* from unnest($22::uuid[], $23::int[], $24::uuid[], $25::uuid[], $26::text[], $27::text[],
    $28::timestamptz[], $29::timestamptz[], $30::text[], $31::uuid[])
    as f (instance_id, token, process_id, process_version_id, element, element_type, entered_at, left_at, outcome, performer_id)
    join inserted on inserted.id = f.instance_id
)
select count(*)::int as inserted from inserted`;

async function tryInsert(
  client: PoolClient,
  instance: NewInstance,
  rows: ProjectedRows,
  reference: string,
): Promise<boolean> {
  const row = rows.instances[0];
  if (row === undefined) {
    throw new Error("A start decides exactly one instance.");
  }
  const result = await client.query<{ inserted: number }>({
    name: "stepwell_insert_instance",
    text: INSERT,
    values: [
      instance.tenantId,
      instance.instanceId,
      reference,
      instance.processId,
      instance.versionId,
      instance.title,
      row.status,
      JSON.stringify(row.state),
      row.revision,
      row.readyAt,
      row.incidents,
      instance.startKind,
      instance.requesterId,
      instance.hookId,
      row.changedAt,
      row.endedAt,
      ...journalColumns(rows),
      ...factColumns(rows),
      instance.caller?.instanceId ?? null,
      instance.caller?.token ?? null,
      instance.caller?.depth ?? 0,
    ],
  });
  return result.rows[0]?.inserted === 1;
}
