/** Lookups in data tables where people fill in forms: what they may search and see, and what the server makes of a choice. */
import { describe, expect, it } from "vitest";
import { FormDefinitionSchema } from "@/contracts/form";
import { createCaller } from "@/tests/support/caller";
import { publishDefinition, row } from "@/tests/support/publish-definition";
import { createTestTenant } from "@/tests/support/tenant";
import { useTestDatabase } from "@/tests/support/test-database";

useTestDatabase();

const begin = { id: "begin", type: "startEvent", startedBy: ["member"] };
const approve = { id: "approve", type: "userTask", candidates: [{ kind: "requester" }] };

async function setUp() {
  const { owner, addMember } = await createTestTenant();
  const caller = createCaller(owner);
  const { id: tableId } = await caller.dataTables.create({ name: "Suppliers", template: "suppliers" });
  const records = Array.from({ length: 45 }, (_, index) => ({
    id: crypto.randomUUID(),
    cells: {
      number: `S-${index}`,
      name: index < 40 ? `Works ${String(index).padStart(2, "0")}` : `The Works ${index}`,
      contact: `secret${index}@works.test`,
      country: index % 2 === 0 ? "DE" : "FR",
      paymentDays: index,
    },
  }));
  await caller.dataTables.saveRecords({ tableId, create: records });
  const lookup = { type: "lookup", label: "", tableId, labelColumn: "name" };
  const form = FormDefinitionSchema.parse({
    schemaVersion: 1,
    title: "Order",
    fields: [
      { ...lookup, key: "supplier", columns: [{ key: "paymentDays", label: "Days", type: "number" }] },
      { ...lookup, key: "inside" },
      { type: "text", key: "note", label: "Note" },
    ],
  });
  const { id: formId } = await caller.forms.create({ name: "Order" });
  const { draftRevision } = await caller.forms.updateDraft({ formId, draftRevision: 1, draft: form });
  await caller.forms.publish({ formId, draftRevision });
  const task = { ...approve, formId, hiddenFields: ["supplier"], editableFields: ["inside"] };
  const end = { id: "end", type: "endEvent" };
  const processId = await publishDefinition(caller, row("Order", [{ ...begin, formId }, task, end]));
  const participant = createCaller(await addMember("participant"));
  const place = { kind: "start" as const, processId, field: "supplier" };
  const start = (submission: Record<string, string | { key: string; label: string; paymentDays: number }>) =>
    participant.instances.start({ processId, submission, idempotencyKey: crypto.randomUUID() });
  return { caller, participant, tableId, place, start };
}

describe("a lookup", () => {
  it("offers records page by page to who fills in the form: what begins with the text first", async () => {
    const { caller, participant, place, tableId } = await setUp();
    const keys: string[] = [];
    let cursor = null;
    do {
      const page = await participant.dataTables.lookUp({ place, search: "works", limit: 20, cursor });
      keys.push(...page.items.map(({ key }) => key));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(keys).toEqual(Array.from({ length: 45 }, (_, index) => `S-${index}`));
    const { usedBy } = await caller.dataTables.get({ tableId });
    expect(usedBy).toMatchObject([{ name: "Order", columns: ["name", "paymentDays"] }]);
    const [first] = (await participant.dataTables.lookUp({ place, search: "S-41" })).items;
    expect(first).toEqual({ key: "S-41", cells: { name: "The Works 41", paymentDays: 41 } });
  });

  it("neither shows nor searches other columns, tables and fields", async () => {
    const { participant, place, tableId } = await setUp();
    expect((await participant.dataTables.lookUp({ place, search: "secret7" })).items).toEqual([]);
    const elsewhere = [
      { kind: "draft" as const, tableId, columns: ["contact"] },
      { ...place, field: "note" },
      { ...place, field: "constructor" },
    ];
    for (const other of elsewhere) {
      await expect(participant.dataTables.lookUp({ place: other })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
  });

  it("is kept as its table has it, and refused where the record or the table is gone", async () => {
    const { caller, participant, start, tableId } = await setUp();
    const { instanceId } = await start({ supplier: { key: "S-7", label: "Mine", paymentDays: 999 } });
    expect((await caller.instances.get({ instanceId })).variables).toMatchObject({
      supplier: { key: "S-7", label: "Works 07", paymentDays: 7 },
    });
    const refused = {
      cause: { details: { fieldErrors: { supplier: [expect.stringContaining("Choose another")] } } },
    };
    await expect(start({ supplier: "S-99" })).rejects.toMatchObject(refused);
    await caller.dataTables.archive({ tableId, archived: true });
    await expect(start({ supplier: "S-7" })).rejects.toMatchObject(refused);
    const [task] = (await participant.tasks.list({})).items;
    const detail = await participant.tasks.get({ taskId: task?.id ?? "" });
    expect([detail.values, detail.startValues]).toEqual([
      expect.not.objectContaining({ supplier: expect.anything() }),
      expect.not.objectContaining({ supplier: expect.anything() }),
    ]);
  });

  it("is offered at a task only where the step lets people fill it in", async () => {
    const { participant, start } = await setUp();
    await start({});
    const [task] = (await participant.tasks.list({})).items;
    const at = (field: string) =>
      participant.dataTables.lookUp({ place: { kind: "task", taskId: task?.id ?? "", field }, limit: 1 });
    expect((await at("inside")).items).toHaveLength(1);
    await expect(at("supplier")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
