/** Questions about tasks and their answers, of a batch of decisions. */
import type { PoolClient } from "pg";
import { integers, texts, times, uuids } from "./array-parameters";
import type { ProjectedRows } from "./projected-rows";

export async function writeQuestions(
  client: PoolClient,
  tenantId: string,
  { questions, answers }: ProjectedRows,
): Promise<void> {
  if (questions.length > 0) await ask(client, tenantId, questions);
  if (answers.length > 0) await answer(client, tenantId, answers);
}

async function ask(client: PoolClient, tenantId: string, rows: ProjectedRows["questions"]): Promise<void> {
  await client.query({
    name: "stepwell_insert_questions",
    text: `
      insert into task_questions (tenant_id, task_id, number, asked_by, asked_to, question, asked_at)
      select $1, t.id, q.number, q.asked_by, q.asked_to, q.question, q.at
      from unnest($2::uuid[], $3::int[], $4::int[], $5::uuid[], $6::uuid[], $7::text[], $8::timestamptz[])
        as q (instance_id, token, number, asked_by, asked_to, question, at)
      join tasks t on t.tenant_id = $1 and t.instance_id = q.instance_id and t.token = q.token`,
    values: [
      tenantId,
      uuids(rows.map((row) => row.instanceId)),
      integers(rows.map((row) => row.token)),
      integers(rows.map((row) => row.number)),
      uuids(rows.map((row) => row.askedBy)),
      uuids(rows.map((row) => row.askedTo)),
      texts(rows.map((row) => row.question)),
      times(rows.map((row) => row.at)),
    ],
  });
}

async function answer(client: PoolClient, tenantId: string, rows: ProjectedRows["answers"]): Promise<void> {
  await client.query({
    name: "stepwell_answer_questions",
    text: `
      update task_questions q set answer = a.answer, answered_at = a.at
      from unnest($2::uuid[], $3::int[], $4::int[], $5::text[], $6::timestamptz[])
        as a (instance_id, token, number, answer, at)
      join tasks t on t.tenant_id = $1 and t.instance_id = a.instance_id and t.token = a.token
      where q.tenant_id = $1 and q.task_id = t.id and q.number = a.number`,
    values: [
      tenantId,
      uuids(rows.map((row) => row.instanceId)),
      integers(rows.map((row) => row.token)),
      integers(rows.map((row) => row.number)),
      texts(rows.map((row) => row.answer)),
      times(rows.map((row) => row.at)),
    ],
  });
}
