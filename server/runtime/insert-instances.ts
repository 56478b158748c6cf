import type { PoolClient } from "pg";
import { ENGINE_VERSION } from "@/contracts/engine-version";
import type { StartKind } from "@/contracts/journal";
import { tally } from "../probes/tally";
import { booleans, integers, jsons, texts, times, uuids } from "./array-parameters";
import { newReference } from "./instance-name";
import { factColumns, journalColumns } from "./progress-columns";
import type { InstanceChange, ProjectedRows } from "./projected-rows";

export interface NewInstance {
  instanceId: string;
  processId: string;
  versionId: string;
  title: string;
  startKind: StartKind;
  requesterId: string | null;
  hookId: string | null;
  /** Of a called instance: who called it, the token that waits for its end, and the calls above it. */
  caller?: { instanceId: string; token: number | null; depth: number };
  /** A test run; what one calls is marked by the database. */
  test?: { holdsCalls: boolean } | undefined;
}

export interface Inserted {
  /** False when the id was there already: the start was repeated, and the reference is the first one's. */
  isNew: boolean;
  reference: string;
}

/** References are drawn from 32^8; a clash within a tenant is rare and a second draw settles it. */
const DRAWS = 5;

/**
 * Inserts instances with their journal and facts, one or hundreds, in one statement; gives for each id what has become of
 * it. Of those whose id was there already nothing is written.
 */
export async function insertInstances(
  client: PoolClient,
  tenantId: string,
  instances: readonly NewInstance[],
  rows: ProjectedRows,
): Promise<Map<string, Inserted>> {
  const outcomes = new Map<string, Inserted>();
  let open = instances;
  for (let draw = 1; draw <= DRAWS && open.length > 0; draw += 1) {
    const drawn = open.map((instance) => ({ ...instance, reference: newReference() }));
    const inserted = await insert(client, tenantId, drawn, rows);
    tally.decisions += inserted.size;
    for (const { instanceId, reference } of drawn) {
      if (inserted.has(instanceId)) outcomes.set(instanceId, { isNew: true, reference });
    }
    open = open.filter(({ instanceId }) => !inserted.has(instanceId));
    if (open.length === 0) break;
    const known = await findReferences(client, tenantId, open);
    for (const [instanceId, reference] of known) outcomes.set(instanceId, { isNew: false, reference });
    open = open.filter(({ instanceId }) => !known.has(instanceId));
  }
  if (open.length > 0) {
    throw new Error("No free reference was found for a new instance.");
  }
  return outcomes;
}

/**
 * The same for instances of which nobody can have inserted any, without a second draw: sent at once, and refused by
 * PostgreSQL unless all of them are new. Gives their references, in their order.
 */
export async function insertNewInstances(
  client: PoolClient,
  tenantId: string,
  instances: readonly NewInstance[],
  rows: ProjectedRows,
): Promise<string[]> {
  const drawn = instances.map((instance) => ({ ...instance, reference: newReference() }));
  await client.query({
    name: "stepwell_insert_new_instances",
    text: INSERT_NEW,
    values: insertValues(tenantId, drawn, rows),
  });
  tally.decisions += drawn.length;
  return drawn.map(({ reference }) => reference);
}

async function findReferences(
  client: PoolClient,
  tenantId: string,
  instances: readonly NewInstance[],
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; reference: string }>(
    "select id, reference from instances where tenant_id = $1 and id = any($2::uuid[])",
    [tenantId, uuids(instances.map(({ instanceId }) => instanceId))],
  );
  return new Map(rows.map(({ id, reference }) => [id, reference]));
}

const insertAnd = (answer: string) => `
with start (id, reference, process_id, process_version_id, title, status, state, revision, ready_at, incidents, start_kind,
  requester_id, hook_id, started_at, ended_at, parent_instance_id, parent_token, call_depth, test, holds_calls) as (
  select unnest($2::uuid[]), unnest($3::text[]), unnest($4::uuid[]), unnest($5::uuid[]), unnest($6::text[]),
    unnest($7::text[]), unnest($8::json[]), unnest($9::int[]), unnest($10::timestamptz[]), unnest($11::int[]),
    unnest($12::text[]), unnest($13::uuid[]), unnest($14::uuid[]), unnest($15::timestamptz[]), unnest($16::timestamptz[]),
    unnest($17::uuid[]), unnest($18::int[]), unnest($19::int[]), unnest($20::bool[]), unnest($21::bool[])
), inserted as (
  insert into instances (engine_version, tenant_id, id, reference, process_id, process_version_id, title, status, state, revision, ready_at,
    incidents, start_kind, requester_id, hook_id, started_at, changed_at, ended_at, parent_instance_id, parent_token,
    call_depth, test, holds_calls)
  select ${ENGINE_VERSION}, $1, id, reference, process_id, process_version_id, title, status, state, revision, ready_at, incidents, start_kind,
    requester_id, hook_id, started_at, started_at, ended_at, parent_instance_id, parent_token, call_depth, test, holds_calls from start
  on conflict do nothing
  returning id
), journalled as (
  insert into journal (engine_version, tenant_id, instance_id, sequence, at, actor, events)
  select ${ENGINE_VERSION}, $1, j.* from unnest($22::uuid[], $23::int[], $24::timestamptz[], $25::json[], $26::json[])
    as j (instance_id, sequence, at, actor, events) join inserted on inserted.id = j.instance_id
), recorded as (
  insert into step_facts (tenant_id, instance_id, token, process_id, process_version_id, element, element_type,
    entered_at, left_at, outcome, performer_id)
  select $1, f.* from unnest($27::uuid[], $28::int[], $29::uuid[], $30::uuid[], $31::text[], $32::text[],
    $33::timestamptz[], $34::timestamptz[], $35::text[], $36::uuid[])
    as f (instance_id, token, process_id, process_version_id, element, element_type, entered_at, left_at, outcome, performer_id)
    join inserted on inserted.id = f.instance_id
)
${answer}`;

const INSERT = insertAnd("select id from inserted");
const INSERT_NEW = insertAnd("select must_hold((select count(*) from inserted) = cardinality($2::uuid[]))");

type Drawn = NewInstance & { reference: string };

/** The ids of those that were inserted; another's id or reference may be there already. */
async function insert(
  client: PoolClient,
  tenantId: string,
  drawn: readonly Drawn[],
  rows: ProjectedRows,
): Promise<Set<string>> {
  const result = await client.query<{ id: string }>({
    name: "stepwell_insert_instances",
    text: INSERT,
    values: insertValues(tenantId, drawn, rows),
  });
  return new Set(result.rows.map(({ id }) => id));
}

const insertValues = (tenantId: string, drawn: readonly Drawn[], rows: ProjectedRows) => [
  tenantId,
  ...instanceColumns(drawn, rows),
  ...journalColumns(rows),
  ...factColumns(rows),
];

function instanceColumns(drawn: readonly Drawn[], { instances }: ProjectedRows): Buffer[] {
  const changes = new Map(instances.map((change) => [change.id, change]));
  const decided = drawn.map(({ instanceId }) => changeOf(changes, instanceId));
  return [
    uuids(drawn.map((row) => row.instanceId)),
    texts(drawn.map((row) => row.reference)),
    uuids(drawn.map((row) => row.processId)),
    uuids(drawn.map((row) => row.versionId)),
    texts(drawn.map((row) => row.title)),
    texts(decided.map((row) => row.status)),
    jsons(decided.map((row) => row.state)),
    integers(decided.map((row) => row.revision)),
    times(decided.map((row) => row.readyAt)),
    integers(decided.map((row) => row.incidents)),
    texts(drawn.map((row) => row.startKind)),
    uuids(drawn.map((row) => row.requesterId)),
    uuids(drawn.map((row) => row.hookId)),
    times(decided.map((row) => row.changedAt)),
    times(decided.map((row) => row.endedAt)),
    uuids(drawn.map((row) => row.caller?.instanceId ?? null)),
    integers(drawn.map((row) => row.caller?.token ?? null)),
    integers(drawn.map((row) => row.caller?.depth ?? 0)),
    booleans(drawn.map((row) => row.test !== undefined)),
    booleans(drawn.map((row) => row.test?.holdsCalls === true)),
  ];
}

function changeOf(changes: ReadonlyMap<string, InstanceChange>, instanceId: string): InstanceChange {
  const change = changes.get(instanceId);
  if (change === undefined) {
    throw new Error("A start decides exactly one instance.");
  }
  return change;
}
