/** What was filled in before, shown to who looks at a request again. */
import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { FormDefinitionSchema } from "@/contracts/form";
import type { CurrentMember } from "@/server/auth/member";
import { createCaller } from "@/tests/support/caller";
import { drawn } from "@/tests/support/publish-definition";
import { publishProcess } from "@/tests/support/published-process";
import { queryAll } from "@/tests/support/query-all";
import { useTestDatabase } from "@/tests/support/test-database";

const database = useTestDatabase();
const formId = randomUUID();
const form = FormDefinitionSchema.parse({
  schemaVersion: 1,
  title: "Purchase",
  fields: [
    { type: "text", key: "what", label: "What" },
    { type: "number", key: "amount", label: "Amount" },
  ],
});

it("keeps each submission of a task that was sent back, whatever its fields are now", async () => {
  const task = (id: string, more: object) => ({
    id,
    name: id,
    type: "userTask",
    candidates: [{ kind: "requester" }],
    ...more,
  });
  const definition = drawn(
    "Purchase",
    [
      { id: "begin", type: "startEvent", formId },
      task("revise", { formId }),
      task("check", { returnTo: ["revise"] }),
      { id: "done", type: "endEvent" },
    ],
    ["begin revise", "revise check", "check done"],
  );
  const published = await publishProcess(database.url, { definition, forms: { [formId]: form } });
  const person = { tenantSlug: "test", tenantName: "Test", name: "Ada", email: "ada@example.test" };
  const owner: CurrentMember = { ...published, ...person, role: "owner", timeZone: "UTC" };
  const { instances, tasks } = createCaller(owner);
  const { processId } = published;
  const only = async () => (await tasks.list({})).items[0]?.id ?? "";
  const revise = async (amount: number) =>
    tasks.complete({
      taskId: await only(),
      outcome: null,
      comment: null,
      submission: { what: "Chair", amount },
    });

  const start = { processId, submission: { what: "Chair", amount: 10 }, idempotencyKey: randomUUID() };
  const { instanceId } = await instances.start(start);
  await revise(12);
  await tasks.sendBack({ taskId: await only(), element: "revise", comment: "Too much." });
  await revise(8);
  const check = await tasks.get({ taskId: await only() });
  expect(check.startValues).toEqual({ what: "Chair", amount: 10 });
  expect(check.decisions.map(({ taskName, values }) => [taskName, values])).toEqual([
    ["revise", { amount: 12 }],
    ["check", {}],
    ["revise", { amount: 8 }],
  ]);
  expect(check.fields.map(({ label }) => label)).toEqual(["What", "Amount"]);

  // After a move to another version a step of then may be gone.
  await queryAll(
    database.url,
    "update tasks set element = 'gone' where instance_id = $1 and element = 'revise'",
    [instanceId],
  );
  const { decisions } = await tasks.get({ taskId: check.id });
  expect(decisions.map(({ taskName }) => taskName)).toEqual(["revise", "check", "revise"]);
});
