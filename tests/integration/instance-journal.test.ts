/** A request with a journal of 100,000 events: its page reads the end of it, and more only when somebody asks. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeWakes } from "@/server/runtime/wake-lanes";
import { createCaller } from "@/tests/support/caller";
import { sequence } from "@/tests/support/process-definitions";
import { publishDefinition } from "@/tests/support/publish-definition";
import { queryAll } from "@/tests/support/query-all";
import { createTestTenant } from "@/tests/support/tenant";
import { useTestDatabase } from "@/tests/support/test-database";

const database = useTestDatabase();
const DECISIONS = 1_000;
const EVENTS_OF_EACH = 100;

let caller: ReturnType<typeof createCaller>;
let instanceId = "";

const told = (from: number, to: number, via: string) =>
  queryAll(
    database.url,
    `insert into journal (tenant_id, instance_id, sequence, at, actor, events)
     select tenant_id, id, n, now(), '{"kind":"system"}', ('[' || $5 || repeat(',' || $6, $4 - 1) || ']')::json
     from instances, generate_series($2::int, $3::int) n where id = $1`,
    [
      instanceId,
      from,
      to,
      EVENTS_OF_EACH,
      JSON.stringify({ type: "elementEntered", token: 9, element: "again", via }),
      // About a token that has come into being with the start.
      JSON.stringify({ type: "taskClaimed", token: 2, memberId: randomUUID() }),
    ],
  );

const get = (journalFrom?: number) => caller.instances.get({ instanceId, journalFrom });

beforeAll(async () => {
  const { owner } = await createTestTenant();
  caller = createCaller(owner);
  const ask = { id: "ask", name: "Ask", type: "userTask", candidates: [{ kind: "requester" }] };
  const again = { id: "again", name: "Again", type: "setValues", assignments: [] };
  const processId = await publishDefinition(caller, sequence("Long", [ask, again]));
  ({ instanceId } = await caller.instances.start({
    processId,
    submission: {},
    idempotencyKey: randomUUID(),
  }));
  await told(2, 2, "only_once");
  await told(3, DECISIONS, "back");
  await queryAll(database.url, "update instances set revision = $2 where id = $1", [instanceId, DECISIONS]);
});
afterAll(closeWakes);

it("sends the latest decisions, and from where on there are more", async () => {
  const { journal, earlierFrom } = await get();
  expect(journal.at(-1)?.sequence).toBe(DECISIONS);
  expect(journal.length).toBe(10);
  expect(earlierFrom).toBe(DECISIONS - 19);
});

it("sends a page more when it is asked, up to the beginning", async () => {
  const { journal, earlierFrom } = await get(DECISIONS - 19);
  expect(journal.map(({ sequence: number }) => number)).toEqual(
    Array.from({ length: 20 }, (_, place) => DECISIONS - 19 + place),
  );
  expect(earlierFrom).toBe(DECISIONS - 29);
  const whole = await get(1);
  expect([whole.journal.length, whole.earlierFrom]).toEqual([DECISIONS, null]);
  expect((await get(DECISIONS + 5)).journal.length).toBe(10);
});

it("still draws the whole way, and names the steps of tokens that are older than the page", async () => {
  const { visited, earlierElements } = await get();
  expect(visited.elements).toEqual(expect.arrayContaining(["begin", "ask", "again"]));
  expect(visited.flows).toEqual(expect.arrayContaining(["flow1", "only_once", "back"]));
  expect(earlierElements).toEqual({ 2: "ask" });
  const whole = await get(1);
  expect(new Set(visited.flows)).toEqual(new Set(whole.visited.flows));
  expect(new Set(visited.elements)).toEqual(new Set(whole.visited.elements));
});

it("draws what has been passed since the last look", async () => {
  await told(DECISIONS + 1, DECISIONS + 20, "new_way");
  await queryAll(database.url, "update instances set revision = $2 where id = $1", [
    instanceId,
    DECISIONS + 20,
  ]);
  const { visited, journal } = await get();
  expect(journal.at(-1)?.sequence).toBe(DECISIONS + 20);
  expect(visited.flows).toEqual(expect.arrayContaining(["only_once", "back", "new_way"]));
});
