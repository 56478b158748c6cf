/** The rows of human work of a batch of decisions: one statement per kind of change that the batch has. */
import type { PoolClient } from "pg";
import { integers, texts, times, uuids } from "./array-parameters";
import type { ProjectedRows, TaskPlace } from "./projected-rows";
import { writeQuestions } from "./write-questions";

/** First what changes at tasks that are there, then what is new, so that a new task finds no other in its place. */
export async function writeTasks(client: PoolClient, tenantId: string, rows: ProjectedRows): Promise<void> {
  if (rows.taskChanges.length > 0) await changeTasks(client, tenantId, rows);
  if (rows.endedCandidates.length > 0) await endCandidates(client, tenantId, rows);
  if (rows.tasks.length > 0) await insertTasks(client, tenantId, rows);
  if (rows.newCandidates.length > 0) await addCandidates(client, tenantId, rows);
  if (rows.votes.length > 0) await insertVotes(client, tenantId, rows);
  if (rows.exclusions.length > 0) await exclude(client, tenantId, rows);
  if (rows.turns.length > 0) await countTurns(client, tenantId, rows);
  await writeQuestions(client, tenantId, rows);
}

/** As PostgreSQL writes an array of UUIDs: unnest would flatten arrays of arrays. */
const arrayText = (ids: readonly string[]) => `{${ids.join(",")}}`;

/** Instance and token of each row, which name its task. */
const places = (rows: readonly TaskPlace[]) => [
  uuids(rows.map((row) => row.instanceId)),
  integers(rows.map((row) => row.token)),
];

async function changeTasks(
  client: PoolClient,
  tenantId: string,
  { taskChanges }: ProjectedRows,
): Promise<void> {
  await client.query({
    name: "stepwell_change_tasks",
    text: `
      update tasks t set status = c.status, claimed_by = c.claimed_by, ended_at = c.ended_at,
        completed_by = c.completed_by, outcome = c.outcome, comment = c.comment,
        returned_to = c.returned_to
      from unnest($2::uuid[], $3::int[], $4::text[], $5::uuid[], $6::timestamptz[], $7::uuid[], $8::text[], $9::text[],
        $10::text[]) as c (instance_id, token, status, claimed_by, ended_at, completed_by, outcome, comment, returned_to)
      where t.tenant_id = $1 and t.instance_id = c.instance_id and t.token = c.token`,
    values: [
      tenantId,
      uuids(taskChanges.map((row) => row.instanceId)),
      integers(taskChanges.map((row) => row.token)),
      texts(taskChanges.map((row) => row.status)),
      uuids(taskChanges.map((row) => row.claimedBy)),
      times(taskChanges.map((row) => row.endedAt)),
      uuids(taskChanges.map((row) => row.completedBy)),
      texts(taskChanges.map((row) => row.outcome)),
      texts(taskChanges.map((row) => row.comment)),
      texts(taskChanges.map((row) => row.returnedTo)),
    ],
  });
}

async function insertTasks(client: PoolClient, tenantId: string, rows: ProjectedRows): Promise<void> {
  const { tasks, taskCandidates } = rows;
  await client.query({
    name: "stepwell_insert_tasks",
    text: `
      insert into tasks (tenant_id, id, instance_id, token, process_id, element, name, status, created_at,
        due_at, claimed_by, excluded)
      select $1, n.id, n.instance_id, n.token, n.process_id, n.element, n.name, 'open', n.created_at, n.due_at,
        n.claimed_by, n.excluded::uuid[]
      from unnest($2::uuid[], $3::uuid[], $4::int[], $5::uuid[], $6::text[], $7::text[], $8::timestamptz[],
        $9::timestamptz[], $10::uuid[], $11::text[])
        as n (id, instance_id, token, process_id, element, name, created_at, due_at, claimed_by, excluded)`,
    values: [
      tenantId,
      uuids(tasks.map((row) => row.id)),
      uuids(tasks.map((row) => row.instanceId)),
      integers(tasks.map((row) => row.token)),
      uuids(tasks.map((row) => row.processId)),
      texts(tasks.map((row) => row.element)),
      texts(tasks.map((row) => row.name)),
      times(tasks.map((row) => row.createdAt)),
      times(tasks.map((row) => row.dueAt)),
      uuids(tasks.map((row) => row.claimedBy)),
      texts(tasks.map((row) => arrayText(row.excluded))),
    ],
  });
  if (taskCandidates.length === 0) {
    return;
  }
  await client.query({
    name: "stepwell_insert_task_candidates",
    text: `
      insert into task_candidates (tenant_id, task_id, kind, candidate_id)
      select $1, * from unnest($2::uuid[], $3::text[], $4::uuid[])`,
    values: [
      tenantId,
      uuids(taskCandidates.map((row) => row.taskId)),
      texts(taskCandidates.map((row) => row.kind)),
      uuids(taskCandidates.map((row) => row.candidateId)),
    ],
  });
}

async function endCandidates(
  client: PoolClient,
  tenantId: string,
  { endedCandidates }: ProjectedRows,
): Promise<void> {
  await client.query({
    name: "stepwell_end_candidates",
    text: `
      delete from task_candidates c using tasks t,
        unnest($2::uuid[], $3::int[], $4::uuid[]) as e (instance_id, token, candidate_id)
      where t.tenant_id = $1 and t.instance_id = e.instance_id and t.token = e.token
        and c.tenant_id = $1 and c.task_id = t.id and (e.candidate_id is null or c.candidate_id = e.candidate_id)`,
    values: [tenantId, ...places(endedCandidates), uuids(endedCandidates.map((row) => row.candidateId))],
  });
}

async function addCandidates(
  client: PoolClient,
  tenantId: string,
  { newCandidates }: ProjectedRows,
): Promise<void> {
  await client.query({
    name: "stepwell_add_candidates",
    text: `
      insert into task_candidates (tenant_id, task_id, kind, candidate_id)
      select $1, t.id, n.kind, n.candidate_id
      from unnest($2::uuid[], $3::int[], $4::text[], $5::uuid[]) as n (instance_id, token, kind, candidate_id)
      join tasks t on t.tenant_id = $1 and t.instance_id = n.instance_id and t.token = n.token
      on conflict do nothing`,
    values: [
      tenantId,
      ...places(newCandidates),
      texts(newCandidates.map((row) => row.kind)),
      uuids(newCandidates.map((row) => row.candidateId)),
    ],
  });
}

async function insertVotes(client: PoolClient, tenantId: string, { votes }: ProjectedRows): Promise<void> {
  await client.query({
    name: "stepwell_insert_votes",
    text: `
      insert into task_votes (tenant_id, task_id, number, member_id, voted_by, outcome, comment, voted_at)
      select $1, t.id, v.number, v.member_id, v.voted_by, v.outcome, v.comment, v.at
      from unnest($2::uuid[], $3::int[], $4::int[], $5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::timestamptz[])
        as v (instance_id, token, number, member_id, voted_by, outcome, comment, at)
      join tasks t on t.tenant_id = $1 and t.instance_id = v.instance_id and t.token = v.token`,
    values: [
      tenantId,
      ...places(votes),
      integers(votes.map((row) => row.number)),
      uuids(votes.map((row) => row.memberId)),
      uuids(votes.map((row) => row.votedBy)),
      texts(votes.map((row) => row.outcome)),
      texts(votes.map((row) => row.comment)),
      times(votes.map((row) => row.at)),
    ],
  });
}

async function exclude(client: PoolClient, tenantId: string, { exclusions }: ProjectedRows): Promise<void> {
  await client.query({
    name: "stepwell_exclude_members",
    text: `
      update tasks t set excluded = e.members::uuid[]
      from unnest($2::uuid[], $3::int[], $4::text[]) as e (instance_id, token, members)
      where t.tenant_id = $1 and t.instance_id = e.instance_id and t.token = e.token`,
    values: [tenantId, ...places(exclusions), texts(exclusions.map((row) => arrayText(row.members)))],
  });
}

/** Numbers go on from the highest one; what one batch gives to a member counts as their last turn. */
async function countTurns(client: PoolClient, tenantId: string, { turns }: ProjectedRows): Promise<void> {
  await client.query({
    name: "stepwell_count_turns",
    text: `
      insert into task_turns (tenant_id, process_id, element, member_id, turn)
      select $1, n.process_id, n.element, n.member_id, max(n.number) + coalesce((
        select max(t.turn) from task_turns t
        where t.tenant_id = $1 and t.process_id = n.process_id and t.element = n.element), 0)
      from unnest($2::uuid[], $3::text[], $4::uuid[]) with ordinality as n (process_id, element, member_id, number)
      group by n.process_id, n.element, n.member_id
      on conflict (tenant_id, process_id, element, member_id) do update set turn = excluded.turn`,
    values: [
      tenantId,
      uuids(turns.map((row) => row.processId)),
      texts(turns.map((row) => row.element)),
      uuids(turns.map((row) => row.memberId)),
    ],
  });
}
