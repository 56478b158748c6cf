/** Running requests move to a new version of their process, in bulk and with reasons where they cannot. */
import { randomUUID } from "node:crypto";
import { afterAll, expect, it } from "vitest";
import type { CurrentMember } from "@/server/auth/member";
import { closeDatabase } from "@/server/db";
import { workBulkSlice } from "@/server/runtime/bulk/work-bulk-slice";
import { closeWakes } from "@/server/runtime/wake-lanes";
import { createCaller } from "@/tests/support/caller";
import { sequence } from "@/tests/support/process-definitions";
import { publishProcess } from "@/tests/support/published-process";
import { queryAll } from "@/tests/support/query-all";
import { useTestDatabase } from "@/tests/support/test-database";

const database = useTestDatabase();

afterAll(async () => {
  await closeWakes();
  await closeDatabase();
});

const task = (id: string, name: string) => ({
  id,
  name,
  type: "userTask",
  candidates: [{ kind: "requester" }],
});

/** Two requests on version 1, one at each task, and a version 2 in which the second task is called something else. */
async function twoVersions() {
  const published = await publishProcess(database.url, {
    definition: sequence("Order", [task("look", "Look"), task("pay", "Pay")]),
  });
  const { tenantId, processId, memberId } = published;
  const next = sequence("Order", [task("look", "Look closely"), task("pay2", "Pay the bill")]);
  const versionId = randomUUID();
  await queryAll(
    database.url,
    `insert into process_versions (tenant_id, id, process_id, number, definition, published_by)
     values ($1, $2, $3, 2, $4, $5)`,
    [tenantId, versionId, processId, next, memberId],
  );
  const owner: CurrentMember = {
    ...published,
    tenantSlug: "test",
    tenantName: "Test",
    role: "owner",
    name: "Ada",
    email: "ada@example.test",
    timeZone: "UTC",
  };
  const { instances, tasks } = createCaller(owner);
  const start = () => instances.start({ processId, submission: {}, idempotencyKey: randomUUID() });
  const looking = (await start()).instanceId;
  const paying = (await start()).instanceId;
  const open = (await tasks.list({})).items.find((one) => one.instanceId === paying);
  await tasks.complete({ taskId: open?.id ?? "", outcome: null, comment: null, submission: {} });
  return { ...published, instances, tasks, firstVersionId: published.versionId, versionId, looking, paying };
}

it("moves what can be moved, names what cannot, and moves the rest with a mapping", async () => {
  const { instances, tasks, tenantId, processId, firstVersionId, versionId, looking, paying } =
    await twoVersions();
  const selection = { kind: "filter" as const, filter: { processId, version: 1 } };
  const action = { action: "migrate" as const, versionId, mapping: {} };
  const preview = await instances.bulkPreview({ selection, action });
  expect(preview).toMatchObject({ total: 2, possible: 1, refusals: [{ count: 1 }] });
  expect(preview.refusals[0]?.reason).toContain('"Pay" is not in the new version');

  const first = await instances.bulkRepair({
    selection,
    action,
    reason: "Better.",
    idempotencyKey: randomUUID(),
  });
  await workBulkSlice({ tenantId, serverId: null }, 10);
  expect(await instances.getBulk(first)).toMatchObject({
    done: 1,
    refused: 1,
    refusals: [{ instanceId: paying }],
  });
  expect(await instances.get({ instanceId: looking })).toMatchObject({ version: 2 });
  expect((await tasks.list({})).items.map((one) => one.name).sort()).toEqual(["Look closely", "Pay"]);

  const mapped = { ...action, mapping: { pay: "pay2" } };
  await instances.bulkRepair({ selection, action: mapped, reason: "Mapped.", idempotencyKey: randomUUID() });
  await workBulkSlice({ tenantId, serverId: null }, 10);
  const moved = await instances.get({ instanceId: paying });
  expect(moved).toMatchObject({ version: 2, tokens: [{ element: "pay2" }] });
  expect(moved.journal.at(-1)?.events).toEqual([
    {
      type: "instanceMigrated",
      versionId,
      fromVersionId: firstVersionId,
      mapping: { pay: "pay2" },
      reason: "Mapped.",
    },
  ]);
  const past = await instances.stateAt({ instanceId: paying, sequence: 2 });
  expect(past.tokens).toMatchObject([{ element: "pay" }]);
  expect(past.definition?.elements.map(({ id }) => id)).toContain("pay");
  const why = await instances.why({ instanceId: paying, moment: { sequence: 2 } });
  expect(why.places.map(({ element }) => element)).toEqual(["pay"]);
  const last = await instances.stateAt({ instanceId: paying, sequence: 3 });
  expect(last).toMatchObject({ definition: null, tokens: [{ element: "pay2" }] });
  const open = (await tasks.list({})).items.find((one) => one.instanceId === paying);
  expect(open?.name).toBe("Pay the bill");
  await tasks.complete({ taskId: open?.id ?? "", outcome: null, comment: null, submission: {} });
  expect((await instances.get({ instanceId: paying })).status).toBe("completed");
});

it("refuses a version of another process", async () => {
  const { instances, looking } = await twoVersions();
  const selection = { kind: "ids" as const, instanceIds: [looking] };
  const { versionId } = await twoVersions();
  const action = { action: "migrate" as const, versionId, mapping: {} };
  await expect(instances.bulkPreview({ selection, action })).rejects.toMatchObject({ code: "NOT_FOUND" });
});
