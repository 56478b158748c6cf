/**
 * Writes a batch of decisions, one or hundreds, with the same few statements. Instances, journal and step facts, which
 * each decision has, go in one statement; what only some decisions have follows in `writeConsequences`.
 *
 * Guarantee: either every instance of the batch still had the revision it was decided from, or nothing is written
 * (the caller's transaction rolls back on the throw). With the row lock that cannot fail; it is the fence against a
 * process that lost its lock without knowing.
 */
import type { PoolClient } from "pg";
import { ENGINE_VERSION } from "@/contracts/engine-version";
import { tally } from "../probes/tally";
import { integers, jsons, texts, times, uuids } from "./array-parameters";
import { factColumns, journalColumns } from "./progress-columns";
import type { ProjectedRows } from "./projected-rows";
import { StaleRevision } from "./stale-revision";
import { writeConsequences } from "./write-consequences";

/** Which server wrote, for the processing-load report; null for a web process. */
export interface WriteScope {
  tenantId: string;
  serverId: string | null;
}

export async function writeDecisions(
  client: PoolClient,
  scope: WriteScope,
  rows: ProjectedRows,
): Promise<void> {
  if (rows.instances.length > 0) {
    await writeProgress(client, scope, rows);
    tally.decisions += rows.journal.length;
  }
  await writeConsequences(client, scope.tenantId, rows);
}

/**
 * `unnest` in the select list streams; in FROM each array would be copied into a tuple store first (4 % of the
 * database's time for a slice).
 */
const PROGRESS = `
with change (id, revision_before, revision, status, state, ready_at, incidents, ended_at, changed_at) as (
  select unnest($3::uuid[]), unnest($4::int[]), unnest($5::int[]), unnest($6::text[]), unnest($7::json[]),
    unnest($8::timestamptz[]), unnest($9::int[]), unnest($10::timestamptz[]), unnest($11::timestamptz[])
), changed as (
  update instances i set revision = c.revision, status = c.status, state = c.state, ready_at = c.ready_at,
    incidents = c.incidents, ended_at = c.ended_at, changed_at = c.changed_at, crashes = 0,
    engine_version = ${ENGINE_VERSION}
  from change c where i.tenant_id = $1 and i.id = c.id and i.revision = c.revision_before
  returning 1
), journalled as (
  insert into journal (engine_version, tenant_id, instance_id, sequence, at, actor, events)
  select ${ENGINE_VERSION}, $1, unnest($12::uuid[]), unnest($13::int[]), unnest($14::timestamptz[]), unnest($15::json[]), unnest($16::json[])
), recorded as (
  insert into step_facts (tenant_id, server_id, instance_id, token, process_id, process_version_id, element, element_type,
    entered_at, left_at, outcome, performer_id)
  select $1, $2, unnest($17::uuid[]), unnest($18::int[]), unnest($19::uuid[]), unnest($20::uuid[]), unnest($21::text[]),
    unnest($22::text[]), unnest($23::timestamptz[]), unnest($24::timestamptz[]), unnest($25::text[]), unnest($26::uuid[])
)
select count(*)::int as changed from changed`;

async function writeProgress(client: PoolClient, scope: WriteScope, rows: ProjectedRows): Promise<void> {
  const result = await client.query<{ changed: number }>({
    name: "stepwell_write_progress",
    text: PROGRESS,
    values: [
      scope.tenantId,
      scope.serverId,
      ...instanceColumns(rows),
      ...journalColumns(rows),
      ...factColumns(rows),
    ],
  });
  if (result.rows[0]?.changed !== rows.instances.length) {
    throw new StaleRevision();
  }
}

function instanceColumns({ instances }: ProjectedRows): Buffer[] {
  return [
    uuids(instances.map((row) => row.id)),
    integers(instances.map((row) => row.revisionBefore)),
    integers(instances.map((row) => row.revision)),
    texts(instances.map((row) => row.status)),
    jsons(instances.map((row) => row.state)),
    times(instances.map((row) => row.readyAt)),
    integers(instances.map((row) => row.incidents)),
    times(instances.map((row) => row.endedAt)),
    times(instances.map((row) => row.changedAt)),
  ];
}
