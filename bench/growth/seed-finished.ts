/**
 * Many finished instances, quickly: the rows of one that really ran are copied by set-based statements, with ids, references and
 * times of their own, spread over the last year. Keys to other tables are not checked meanwhile.
 */
import type pg from "pg";

const CHUNK = 50_000;
export const MONTHS = 12;

export interface Template {
  tenantId: string;
  /** A finished instance with exactly one task. */
  instanceId: string;
}

/** The columns that differ from the template's; `s` is the copy: its id, number, start and duration. */
const OWN: Record<string, Record<string, string>> = {
  instances: {
    id: "s.id",
    reference: "'R' || lpad(upper(to_hex(s.n)), 7, '0')",
    title: "t.title || ' ' || s.n",
    started_at: "s.at",
    ended_at: "s.at + s.took",
    changed_at: "s.at + s.took",
  },
  journal: { instance_id: "s.id", at: "s.at" },
  step_facts: { instance_id: "s.id", entered_at: "s.at", left_at: "s.at + s.took" },
  tasks: { id: "s.id", instance_id: "s.id", created_at: "s.at", ended_at: "s.at + s.took" },
  task_candidates: { task_id: "s.id" },
};

/** Which rows of the template are copied. */
const OF_TEMPLATE: Record<string, string> = {
  instances: "t.id = $1",
  journal: "t.instance_id = $1",
  step_facts: "t.instance_id = $1",
  tasks: "t.instance_id = $1",
  task_candidates: "t.task_id in (select id from tasks where instance_id = $1)",
};

/** The client is a superuser's. */
export async function seedFinished(client: pg.Client, template: Template, count: number): Promise<void> {
  await client.query(`
    set role stepwell_owner;
    select create_month_partition(parent, now() - make_interval(months => step))
    from unnest(array['journal', 'step_facts', 'effects']) parent, generate_series(0, ${MONTHS}) step;
    reset role`);
  const statements = await Promise.all(Object.keys(OWN).map((table) => copyStatement(client, table)));
  for (let done = 0; done < count; done += CHUNK) {
    await client.query(
      "begin; set local session_replication_role = replica; set local synchronous_commit = off",
    );
    await client.query(NEXT, [done, Math.min(done + CHUNK, count), count]);
    for (const sql of statements) await client.query(sql, [template.instanceId]);
    await client.query("commit");
  }
  await client.query("vacuum (analyze)");
}

/** In the order of time, as real ones come, so that indexes grow at their end. */
const NEXT = `
  create temporary table seeded on commit drop as
  select n, at, took,
    (substr(first_id_at(at)::text, 1, 14) || '7' || substr(hash, 1, 3) || '-a' || substr(hash, 4, 3) || '-' || substr(hash, 7, 12))::uuid
      as id
  from generate_series($1::int + 1, $2::int) n, lateral (
    select now() - interval '2 hours' - make_interval(days => ${MONTHS * 30}) * (1 - n::float8 / $3::int) as at,
      make_interval(secs => 10 + (n::bigint * 7919) % 6000) as took, md5(n::text) as hash
  ) one`;

async function copyStatement(client: pg.Client, table: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  );
  const names = rows.map(({ name }) => name);
  const values = names.map((name) => OWN[table]?.[name] ?? `t.${name}`);
  return `insert into ${table} (${names.join(", ")})
    select ${values.join(", ")} from seeded s cross join ${table} t where ${OF_TEMPLATE[table]} order by s.n`;
}
