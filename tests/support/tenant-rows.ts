import { queryAll } from "./query-all";

/** What is told of each table: all but moments, tries and what is made up at random. */
const QUERIES = [
  `select title, status, state, revision, crashes, incidents, start_kind, call_depth, parent_token, ready_at is null as rests
   from instances where tenant_id = $1 order by started_at, id`,
  `select i.title, j.sequence, j.actor, j.events from journal j
   join instances i on i.tenant_id = j.tenant_id and i.id = j.instance_id
   where j.tenant_id = $1 order by i.started_at, i.id, j.sequence`,
  `select element, token, status, completed_by, outcome from tasks where tenant_id = $1 order by created_at, id`,
  `select element, token, status, request from effects where tenant_id = $1 order by created_at, element`,
  "select token, purpose from timers where tenant_id = $1 order by token",
  "select token, kind, name from subscriptions where tenant_id = $1 order by token, name",
  "select kind, name, correlation_key, payload, status, reason from messages where tenant_id = $1 order by created_at, id",
  "select count(*)::int as deliveries from deliveries where tenant_id = $1",
  `select i.title, f.token, f.element, f.element_type, f.outcome, f.performer_id from step_facts f
   join instances i on i.tenant_id = f.tenant_id and i.id = f.instance_id
   where f.tenant_id = $1 order by i.started_at, i.id, f.token`,
  "select status, message from bulk_operation_rows where tenant_id = $1 order by instance_id",
];

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const moment = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)/g;
/** A try that a crash has cut off counts as one. */
const tries = / \(after \d+ tries\)/g;

/**
 * A tenant's work as lines of text, which are the same for two tenants in which the same has happened: ids are numbered in
 * the order in which they are met.
 */
export async function tenantRows(url: string, tenantId: string): Promise<string[]> {
  const lines: string[] = [];
  for (const sql of QUERIES) {
    for (const row of await queryAll(url, sql, [tenantId])) lines.push(JSON.stringify(row));
  }
  const ids = new Map<string, string>();
  const named = (id: string) => {
    const name = ids.get(id) ?? `id ${ids.size + 1}`;
    ids.set(id, name);
    return name;
  };
  return lines.map((line) => line.replace(uuid, named).replace(moment, "then").replace(tries, ""));
}
