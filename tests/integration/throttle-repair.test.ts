/** Requests that wait for their turn, and what people and failures do to them meanwhile. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { CurrentMember } from "@/server/auth/member";
import { closeWakes } from "@/server/runtime/wake-lanes";
import { createCaller } from "@/tests/support/caller";
import { type HttpPeer, startHttpPeer } from "@/tests/support/http-peer";
import { sequence } from "@/tests/support/process-definitions";
import { publishProcess } from "@/tests/support/published-process";
import { queryAll } from "@/tests/support/query-all";
import { useTestDatabase } from "@/tests/support/test-database";
import { until } from "@/tests/support/until";
import { workLanes } from "@/tests/support/work-lanes";

const database = useTestDatabase();
const serverId = randomUUID();
let peer: HttpPeer;

beforeAll(async () => {
  peer = await startHttpPeer(() => ({ status: 503 }));
  await queryAll(
    database.url,
    "insert into servers (id, name, host, pid, version, engine_version) values ($1, 'test', 'test', 1, '0', 2)",
    [serverId],
  );
});
afterAll(async () => {
  await peer.close();
  await closeWakes();
});

const task = (id: string, settings: object = {}) => ({
  id,
  name: id,
  type: "userTask",
  candidates: [{ kind: "requester" }],
  ...settings,
});
const oneAtATime = { concurrency: { limit: 1 } };

/** A tenant with the steps as a process, and what its owner can do. */
async function limited(steps: readonly object[]) {
  const published = await publishProcess(database.url, { definition: sequence("Limited", steps) });
  const { tenantId, processId, memberId } = published;
  const owner: CurrentMember = {
    ...published,
    tenantSlug: "test",
    tenantName: "Test",
    role: "owner",
    name: "Ada",
    email: "ada@example.test",
    timeZone: "UTC",
  };
  const { instances } = createCaller(owner);
  const rest = async () => {
    while ((await workLanes(tenantId, serverId)) !== 0);
  };
  const start = async () => {
    const { instanceId } = await instances.start({
      processId,
      submission: {},
      idempotencyKey: randomUUID(),
    });
    await rest();
    return instanceId;
  };
  const publish = async (next: readonly object[]) => {
    const versionId = randomUUID();
    await queryAll(
      database.url,
      `with made as (
         insert into process_versions (tenant_id, id, process_id, number, definition, published_by)
         values ($1, $2, $3, 2, $4, $5))
       update processes set published_version_id = $2 where tenant_id = $1 and id = $3`,
      [tenantId, versionId, processId, sequence("Limited", next), memberId],
    );
    return versionId;
  };
  const tokenOf = async (instanceId: string) =>
    (await instances.get({ instanceId })).tokens[0] ?? { token: 0, element: "none", wait: null };
  return { tenantId, instances, start, publish, rest, tokenOf };
}

const permitsOf = (tenantId: string) =>
  queryAll<{ id: string; element: string; throttle: string; granted: boolean }>(
    database.url,
    `select instance_id as id, element, throttle, granted_at is not null as granted from permits
     where tenant_id = $1 order by asked_at, instance_id`,
    [tenantId],
  );

it("keeps place and order of requests that move to a version in which the step is called something else", async () => {
  const { tenantId, instances, start, publish, rest, tokenOf } = await limited([task("check", oneAtATime)]);
  const first = await start();
  const second = await start();
  const versionId = await publish([task("look", oneAtATime)]);
  const third = await start();
  // Two names are two limits, until the old requests have moved.
  expect((await permitsOf(tenantId)).map(({ granted }) => granted)).toEqual([true, false, true]);
  const action = { action: "migrate" as const, versionId, mapping: { check: "look" } };
  const selection = { kind: "ids" as const, instanceIds: [first, second] };
  await instances.bulkRepair({ selection, action, reason: "Better.", idempotencyKey: randomUUID() });
  await rest();
  const moved = await permitsOf(tenantId);
  expect(moved.map(({ id, element }) => [id, element])).toEqual([
    [first, "look"],
    [second, "look"],
    [third, "look"],
  ]);
  expect(new Set(moved.map(({ throttle }) => throttle)).size).toBe(1);
  expect(await tokenOf(second)).toMatchObject({ element: "look", wait: "permit" });

  // Both that were at work go on; the one that waits has its turn when both have left.
  await instances.terminate({ instanceId: third, reason: "Not needed." });
  await rest();
  expect(await tokenOf(second)).toMatchObject({ wait: "permit" });
  await instances.terminate({ instanceId: first, reason: "Not needed." });
  await rest();
  expect(await tokenOf(second)).toMatchObject({ element: "look", wait: "task" });
});

it("lets go of the turn of a request that is skipped or moved, and has nothing to try again", async () => {
  const { tenantId, instances, start, rest, tokenOf } = await limited([
    task("check", oneAtATime),
    task("next"),
  ]);
  const holder = await start();
  const skipped = await start();
  const moved = await start();
  const last = await start();
  const repair = async (
    instanceId: string,
    how: { action: "skip" } | { action: "move"; element: string },
  ) => {
    const { token } = await tokenOf(instanceId);
    await instances.repair({ instanceId, repair: { ...how, token }, reason: "It is urgent." });
    await rest();
  };
  const retry = { action: "retry" as const, token: (await tokenOf(skipped)).token };
  await expect(instances.repair({ instanceId: skipped, repair: retry, reason: "Now." })).rejects.toThrow(
    "has not failed",
  );
  await repair(skipped, { action: "skip" });
  await repair(moved, { action: "move", element: "next" });
  for (const id of [skipped, moved])
    expect(await tokenOf(id)).toMatchObject({ element: "next", wait: "task" });
  expect((await permitsOf(tenantId)).map(({ id, granted }) => [id, granted])).toEqual([
    [holder, true],
    [last, false],
  ]);
  await repair(holder, { action: "skip" });
  expect(await tokenOf(last)).toMatchObject({ element: "check", wait: "task" });
  expect((await permitsOf(tenantId)).map(({ id, granted }) => [id, granted])).toEqual([[last, true]]);
});

it("counts a try that is made again as a start, and makes it when the period has room", async () => {
  const { tenantId, instances, start, rest, tokenOf } = await limited([
    {
      id: "call",
      name: "Call",
      type: "httpRequest",
      url: `${peer.url}/busy`,
      rateLimit: { limit: 2, per: 3_600 },
      retry: { attempts: 5, backoffSeconds: 0 },
    },
  ]);
  const first = await start();
  const readWaits = () =>
    queryAll<{ attempts: number; seconds: number }>(
      database.url,
      `select attempts, extract(epoch from ready_at - now())::float8 as seconds from effects
       where tenant_id = $1 and status = 'open'`,
      [tenantId],
    );
  const [waits] = await until("two tries have failed", async () => {
    await rest();
    const rows = await readWaits();
    return rows[0]?.attempts === 2 && rows;
  });
  expect(waits?.seconds).toBeGreaterThan(3_500);
  expect(waits?.seconds).toBeLessThan(3_602);
  const starts = await queryAll(database.url, "select from permit_starts where tenant_id = $1", [tenantId]);
  expect(starts).toHaveLength(3);

  // Who comes later waits behind the try that will be made.
  const second = await start();
  expect(await tokenOf(second)).toMatchObject({ element: "call", wait: "permit" });
  expect(peer.calls).toHaveLength(2);
  for (const instanceId of [first, second]) await instances.terminate({ instanceId, reason: "Enough." });
  expect(await permitsOf(tenantId)).toEqual([]);
});
