import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { FormDefinitionSchema } from "@/contracts/form";
import { startInstance } from "@/server/runtime/start-instance";
import { closeWakes } from "@/server/runtime/wake-lanes";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import { type HttpPeer, startHttpPeer } from "@/tests/support/http-peer";
import { sequence } from "@/tests/support/process-definitions";
import { publishProcess } from "@/tests/support/published-process";
import { useTestDatabase } from "@/tests/support/test-database";
import { until } from "@/tests/support/until";
import { WorkerProcess } from "@/tests/support/worker-process";

const GOOD = 50;
const WORKERS = 3;
const PATIENCE_MS = 90_000;
const FORM_ID = "01980000-0000-7000-8000-00000000d001";
const POISONED = { NODE_OPTIONS: `--import ${path.resolve("tests/support/die-of-poison.mjs")}` };

const form = FormDefinitionSchema.parse({
  schemaVersion: 1,
  title: "Word",
  fields: [{ type: "text", key: "word", label: "Word", required: true }],
});

const database = useTestDatabase();
let admin: pg.Client;
let peer: HttpPeer;
let keeper: Keeper;

/** Keeps a number of workers running, as a supervisor does, and counts those that died. */
class Keeper {
  deaths = 0;
  private readonly workers = new Set<WorkerProcess>();
  private ending = false;

  constructor(count: number) {
    for (let number = 0; number < count; number += 1) this.start();
  }

  private start(): void {
    const worker = new WorkerProcess(database.url, POISONED);
    this.workers.add(worker);
    worker.child.once("exit", () => {
      this.workers.delete(worker);
      if (this.ending) return;
      this.deaths += 1;
      this.start();
    });
  }

  async end(): Promise<void> {
    this.ending = true;
    await Promise.all([...this.workers].map((worker) => worker.end("SIGKILL")));
  }
}

beforeAll(async () => {
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  peer = await startHttpPeer(() => ({ status: 200, body: { ok: true } }));
  keeper = new Keeper(WORKERS);
});
afterAll(async () => {
  await keeper.end();
  await peer.close();
  await admin.end();
  await closeWakes();
});

/** One of many words is poison; all instances appear at once. */
async function startWords(middle: readonly object[]): Promise<{ tenantId: string; poisonedId: string }> {
  const definition = sequence("Words", middle);
  const begin = definition.elements[0];
  if (begin?.type === "startEvent") begin.formId = FORM_ID;
  const published = await publishProcess(database.url, { definition, forms: { [FORM_ID]: form } });
  const { tenantId, processId, memberId, userId } = published;
  let poisonedId = "";
  await withTenantSql(tenantId, async (client) => {
    for (let number = 0; number <= GOOD; number += 1) {
      const isPoison = number === Math.floor(GOOD / 2);
      const started = await startInstance(client, {
        tenantId,
        processId,
        startKind: "member",
        requesterId: memberId,
        hookId: null,
        submission: { word: isPoison ? "poison" : `word ${number}` },
        actor: { kind: "member", memberId, userId },
        mode: "deferred",
      });
      if (!started.ok) throw new Error(started.refusal.message);
      if (isPoison) poisonedId = started.instanceId;
    }
  });
  return { tenantId, poisonedId };
}

const settled = (tenantId: string) =>
  until(
    "all good ones are complete and the poisoned one has stopped",
    async () => {
      const { rows } = await admin.query<{ completed: number; stopped: number }>(
        `select count(*) filter (where status = 'completed')::int as completed, sum(incidents)::int as stopped
         from instances where tenant_id = $1`,
        [tenantId],
      );
      return rows[0]?.completed === GOOD && rows[0].stopped === 1;
    },
    PATIENCE_MS,
  );

async function readIncident(instanceId: string): Promise<string> {
  const { rows } = await admin.query<{ reason: string }>(
    `select e->>'reason' as reason from journal, json_array_elements(events) e
     where instance_id = $1 and e->>'type' = 'incidentRaised'`,
    [instanceId],
  );
  expect(rows).toHaveLength(1);
  return rows[0]?.reason ?? "";
}

/** Of the good ones: how often each was begun, passed each of the three elements, and how often it ended. */
async function checkGoodOnes(tenantId: string, poisonedId: string): Promise<void> {
  const { rows } = await admin.query<{ facts: number; rows: number; revision: number }>(
    `select revision, (select count(*)::int from step_facts f where f.tenant_id = i.tenant_id and f.instance_id = i.id) as facts,
       (select count(*)::int from journal j where j.tenant_id = i.tenant_id and j.instance_id = i.id) as rows
     from instances i where tenant_id = $1 and id <> $2`,
    [tenantId, poisonedId],
  );
  expect(rows).toHaveLength(GOOD);
  expect(rows.filter((row) => row.facts !== 3 || row.rows !== row.revision)).toEqual([]);
}

it("stops an instance that kills its worker three times, and completes the others exactly once", async () => {
  const { tenantId, poisonedId } = await startWords([
    {
      id: "shout",
      name: "Shout",
      type: "setValues",
      assignments: [{ variable: "loud", expression: "upper case(word)" }],
    },
  ]);
  const deathsBefore = keeper.deaths;
  await settled(tenantId);
  expect(await readIncident(poisonedId)).toContain("died 3 times");
  await checkGoodOnes(tenantId, poisonedId);
  // One that nobody is suspected for yet, one for the group, and two for the instance alone. Until the first one is seen the
  // other workers may meet it as well, on a busy machine once more after they were started again.
  const deaths = keeper.deaths - deathsBefore;
  expect(deaths).toBeGreaterThanOrEqual(4);
  expect(deaths).toBeLessThanOrEqual(4 + 2 * (WORKERS - 1));
  await until("nothing is suspected any more", async () => {
    const marks = await admin.query("select from trials where tenant_id = $1", [tenantId]);
    return marks.rowCount === 0;
  });
});

it("fails an effect that kills its worker three times, and carries the others out", async () => {
  const { tenantId, poisonedId } = await startWords([
    { id: "send", name: "Send", type: "httpRequest", url: `${peer.url}/words`, body: "{ effect: word }" },
  ]);
  const deathsBefore = keeper.deaths;
  await settled(tenantId);
  expect(await readIncident(poisonedId)).toContain("died 3 times");
  await checkGoodOnes(tenantId, poisonedId);
  expect(keeper.deaths - deathsBefore).toBe(3);
  const keys = peer.calls.map((call) => call.headers["idempotency-key"]);
  expect(new Set(keys).size).toBe(GOOD);
});
