import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { type FormDefinition, FormDefinitionSchema } from "@/contracts/form";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { createCaller } from "@/tests/support/caller";
import { createTestTenant } from "@/tests/support/tenant";
import { useTestDatabase } from "@/tests/support/test-database";

useTestDatabase();

const total = { key: "total", label: "Total", type: "number" };
const form = (...fields: object[]): FormDefinition =>
  FormDefinitionSchema.parse({ schemaVersion: 1, title: "Order", fields });

const process = (formId: string, expression = "total * 2"): ProcessDefinition =>
  ProcessDefinitionSchema.parse({
    schemaVersion: 1,
    name: "Order",
    elements: [
      { id: "start", name: "", type: "startEvent", formId, startedBy: ["member", "hook"] },
      { id: "twice", name: "Twice", type: "setValues", assignments: [{ variable: "twice", expression }] },
      { id: "approve", name: "Approve", type: "userTask", candidates: [{ kind: "requester" }] },
      { id: "end", name: "", type: "endEvent" },
    ],
    flows: [
      { id: "a", source: "start", target: "twice" },
      { id: "b", source: "twice", target: "approve" },
      { id: "c", source: "approve", target: "end" },
    ],
  });

/** A form and a process that starts with it, both published, and a hook that starts the process. */
async function publishOrder() {
  const { owner } = await createTestTenant();
  const caller = createCaller(owner);
  const { id: formId } = await caller.forms.create({ name: "Order", template: "blank" });
  await caller.forms.updateDraft({ formId, draftRevision: 1, draft: form(total) });
  await caller.forms.publish({ formId, draftRevision: 2 });
  const { id: processId } = await caller.processes.create({ name: "Order" });
  const saved = await caller.processes.updateDraft({ processId, draftRevision: 1, draft: process(formId) });
  await caller.processes.publish({ processId, ...saved });
  await caller.hooks.create({ name: "Shop", processId });
  return { caller, formId, processId, ...saved };
}

it("publishes a form that breaks others only when that is confirmed, and keeps what was known with the note", async () => {
  const { caller, formId, processId } = await publishOrder();
  await caller.instances.start({ processId, submission: { total: 5 }, idempotencyKey: randomUUID() });
  const center = { key: "center", label: "Cost centre", type: "text", required: true };
  const draft = form(center);
  const { draftRevision } = await caller.forms.updateDraft({ formId, draftRevision: 2, draft });
  const review = await caller.forms.review({ formId });
  expect(review.impacts.map(({ kind, weight, title, once }) => [kind, weight, title, once])).toEqual([
    ["processes", "breaks", "Process “Order”", "Order"],
    ["hooks", "breaks", "Hook “Shop”", "Order"],
    ["answers", "notice", "Answers so far, in tables and reports", undefined],
  ]);
  await expect(caller.forms.publish({ formId, draftRevision })).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
    message: expect.stringContaining("Hook “Shop”"),
  });
  const confirmed = review.toConfirm.breaks;
  await caller.forms.publish({ formId, draftRevision, confirmed, note: "By cost centre" });
  const [version] = await caller.forms.listVersions({ formId });
  expect(version).toMatchObject({ number: 2, note: "By cost centre" });
  expect(version?.publication?.breaks.map(({ kind }) => kind)).toEqual(["processes", "hooks"]);
});

it("plays the scenarios before it publishes a process, and keeps how they went", async () => {
  const { caller, formId, processId, draftRevision: before } = await publishOrder();
  await caller.instances.start({ processId, submission: { total: 5 }, idempotencyKey: randomUUID() });
  await caller.scenarios.save({
    processId,
    scenario: {
      name: "Ten",
      beginsAt: "2026-01-05T09:00:00.000Z",
      timeZone: "UTC",
      start: { by: "member", values: { total: 10 } },
      inputs: [],
      expected: { status: "waiting", variables: { twice: 20 } },
    },
  });
  const draft = process(formId, "total * 3");
  const { draftRevision } = await caller.processes.updateDraft({ processId, draftRevision: before, draft });
  const review = await caller.processes.review({ processId });
  expect(review.scenarios).toMatchObject({ count: 1, failing: [{ name: "Ten" }], skipped: [] });
  expect(review.impacts.map(({ title, says }) => [title, ...says])).toEqual([
    ["1 request on version 1", "They go on with it: 1 at “Approve”."],
  ]);
  const unconfirmed = caller.processes.publish({ processId, draftRevision });
  await expect(unconfirmed).rejects.toMatchObject({ message: expect.stringContaining("“Ten” fails") });
  const confirmed = review.toConfirm.scenarios;
  await caller.processes.publish({ processId, draftRevision, confirmed });
  const [version] = await caller.processes.listVersions({ processId });
  expect(version?.publication?.scenarios).toMatchObject({ count: 1, failing: [{ name: "Ten" }] });
});

it("refuses a form whose fields need each other in a circle, and names the way round", async () => {
  const { owner } = await createTestTenant();
  const { forms } = createCaller(owner);
  const { id: formId } = await forms.create({ name: "Order", template: "blank" });
  const sum = { key: "total", label: "Total", type: "calculated", expression: "100 - discount" };
  const discount = { key: "discount", label: "Discount", type: "calculated", expression: "total / 10" };
  await forms.updateDraft({ formId, draftRevision: 1, draft: form(sum, discount) });
  await expect(forms.publish({ formId, draftRevision: 2 })).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
    message: expect.stringContaining("Total depends on Discount depends on Total"),
  });
});
