/** A tenant with one process of five automatic steps, and instances of it that have only been started. */
import type pg from "pg";
import { v7 as newId } from "uuid";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { decide } from "@/engine/decide";
import { compile } from "@/engine/definition/compile";

export const STEPS = 5;

function fiveSteps() {
  const elements = [
    { type: "startEvent", id: "begin", name: "Begin" },
    ...Array.from({ length: STEPS }, (_, index) => ({
      type: "setValues",
      id: `step${index + 1}`,
      name: `Step ${index + 1}`,
      assignments: [{ variable: `v${index + 1}`, expression: index === 0 ? "1" : `v${index} + 1` }],
    })),
    { type: "endEvent", id: "done", name: "Done" },
  ];
  const flows = elements
    .slice(1)
    .map(({ id }, index) => ({ id: `f${index}`, source: elements[index]?.id, target: id }));
  return ProcessDefinitionSchema.parse({ schemaVersion: 1, name: "Five steps", elements, flows });
}

export interface Seed {
  tenantId: string;
  processId: string;
  versionId: string;
  memberId: string;
}

/** The tenant, a member and the published process. */
export async function seedProcess(client: pg.Client): Promise<Seed> {
  const seed = { tenantId: newId(), processId: newId(), versionId: newId(), memberId: newId() };
  const { tenantId, processId, versionId, memberId } = seed;
  const userId = newId();
  const definition = fiveSteps();
  await client.query("insert into tenants (id, slug, name) values ($1, 'bench', 'Bench')", [tenantId]);
  await client.query("insert into users (id, email, name) values ($1, 'bench@example.com', 'Bench')", [
    userId,
  ]);
  await client.query("insert into members (tenant_id, id, user_id, role) values ($1, $2, $3, 'owner')", [
    tenantId,
    memberId,
    userId,
  ]);
  await client.query(
    "insert into processes (tenant_id, id, name, draft, created_by) values ($1, $2, 'Five steps', $3, $4)",
    [tenantId, processId, definition, memberId],
  );
  await client.query(
    "insert into process_versions (tenant_id, id, process_id, number, definition, published_by) values ($1, $2, $3, 1, $4, $5)",
    [tenantId, versionId, processId, definition, memberId],
  );
  return seed;
}

/** Started instances with their first journal row, as a deferred start leaves them. */
export async function seedInstances(client: pg.Client, seed: Seed, count: number): Promise<void> {
  const compiled = compile(fiveSteps(), {});
  if (!compiled.ok) throw new Error("The benchmark's process does not compile.");
  const now = new Date().toISOString();
  const started = decide(
    compiled.graph,
    null,
    { type: "start", startKind: "member", requester: seed.memberId, submission: {} },
    { now, timeZone: "UTC", actor: { kind: "system" }, maxElements: 0 },
  );
  if (!started.ok) throw new Error(started.refusal.message);
  const ids = Array.from({ length: count }, () => newId());
  await client.query(
    `insert into instances (tenant_id, id, reference, process_id, process_version_id, title, status, state, revision, ready_at,
       start_kind, requester_id, started_at, changed_at)
     select $1, id, id::text, $2, $3, 'Five steps', 'running', $4, 1, now(), 'member', $5, now(), now() from unnest($6::uuid[]) id`,
    [seed.tenantId, seed.processId, seed.versionId, JSON.stringify(started.state), seed.memberId, ids],
  );
  await client.query(
    `insert into journal (tenant_id, instance_id, sequence, at, actor, events)
     select $1, id, 1, now(), '{"kind":"system"}', $2 from unnest($3::uuid[]) id`,
    [seed.tenantId, JSON.stringify(started.events), ids],
  );
}
