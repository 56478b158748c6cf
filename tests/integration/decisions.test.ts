import { describe, expect, it } from "vitest";
import type { DecisionModel } from "@/contracts/decision";
import type { ProcessDefinition } from "@/contracts/process";
import type { CurrentMember } from "@/server/auth/member";
import { createCaller } from "@/tests/support/caller";
import { drainLanes } from "@/tests/support/drain-lanes";
import { row, startOf } from "@/tests/support/publish-definition";
import { createTestTenant } from "@/tests/support/tenant";
import { useTestDatabase } from "@/tests/support/test-database";

useTestDatabase();

/** A published decision that says "Manager" for an amount of 4,000. */
async function publishLevel(member: CurrentMember) {
  const { decisions } = createCaller(member);
  const { id: decisionId } = await decisions.create({ name: "Level", template: "approvalLevel" });
  const { versionId } = await decisions.publish({ decisionId, draftRevision: 1 });
  const { draft } = await decisions.get({ decisionId });
  return { decisions, decisionId, versionId, draft };
}

/** The same rules with another answer in each of them. */
function answering(model: DecisionModel, answer: string): DecisionModel {
  const [decision] = model.decisions;
  if (decision?.logic?.kind !== "decisionTable") throw new Error("The template has no table.");
  const outputs = decision.logic.outputs.map(({ allowedValues: _, ...output }) => output);
  const rules = decision.logic.rules.map((rule) => ({ ...rule, outputs: [`"${answer}"`, '""'] }));
  return { ...model, decisions: [{ ...decision, logic: { ...decision.logic, outputs, rules } }] };
}

function asking(decisionId: string, version: "latest" | number = "latest"): ProcessDefinition {
  return row("Asks", [
    { id: "start", type: "startEvent" },
    { id: "prepare", type: "setValues", assignments: [{ variable: "total", expression: "4000" }] },
    {
      id: "decide",
      type: "businessRuleTask",
      decisionId,
      version,
      inputs: [
        { variable: "amount", expression: "total" },
        { variable: "category", expression: '"Services"' },
      ],
      resultVariable: "approval",
    },
    { id: "wait", type: "receiveTask", event: { type: "message", name: "go" } },
    { id: "end", type: "endEvent" },
  ]);
}

async function publishAsking(member: CurrentMember, definition: ProcessDefinition) {
  const { processes } = createCaller(member);
  const { id: processId } = await processes.create({ name: definition.name, template: "blank" });
  const { draftRevision } = await processes.updateDraft({ processId, draftRevision: 1, draft: definition });
  return { processId, published: processes.publish({ processId, draftRevision }) };
}

/** What a started instance holds once all lanes have come to rest. */
async function outcomeOf({ owner, tenantId }: { owner: CurrentMember; tenantId: string }, processId: string) {
  const caller = createCaller(owner);
  const instanceId = await startOf(caller, processId);
  await drainLanes(tenantId);
  return (await caller.instances.get({ instanceId })).variables;
}

describe("a decision", () => {
  it("is published as versions that never change, and put back into the draft", async () => {
    const { owner } = await createTestTenant();
    const { decisions, decisionId, versionId, draft } = await publishLevel(owner);
    const changed = answering(draft, "Nobody");
    const { draftRevision } = await decisions.updateDraft({ decisionId, draftRevision: 1, draft: changed });
    expect(await decisions.publish({ decisionId, draftRevision })).toMatchObject({ number: 2 });
    expect((await decisions.getVersion({ decisionId, versionId })).model).toEqual(draft);
    await decisions.restoreVersion({ decisionId, versionId });
    const restored = await decisions.get({ decisionId });
    expect(restored.draft).toEqual(draft);
    expect(restored).toMatchObject({ hasChanges: true, published: { number: 2 } });
  });

  it("is not published while a cell is wrong, and says which", async () => {
    const { owner } = await createTestTenant();
    const { decisions, decisionId, draft } = await publishLevel(owner);
    const broken = answering(draft, 'x" + ');
    const { draftRevision } = await decisions.updateDraft({ decisionId, draftRevision: 1, draft: broken });
    await expect(decisions.publish({ decisionId, draftRevision })).rejects.toMatchObject({
      code: "UNPROCESSABLE_CONTENT",
      message: expect.stringContaining("rule 1"),
    });
  });

  it("finds the models that it imports among the published ones, and runs with them", async () => {
    const tenant = await createTestTenant();
    const { decisions, decisionId, draft } = await publishLevel(tenant.owner);
    const { draftRevision } = await decisions.updateDraft({
      decisionId,
      draftRevision: 1,
      draft: { ...draft, namespace: "urn:level" },
    });
    const { id } = await decisions.create({ name: "Uses it", template: "blank" });
    const using: DecisionModel = {
      schemaVersion: 1,
      name: "Uses it",
      namespace: "urn:uses",
      imports: [{ name: "lib", namespace: "urn:level" }],
      itemDefinitions: [],
      inputData: [],
      decisions: [
        {
          id: "uses",
          name: "Uses it",
          information: [{ id: "decision_1", namespace: "urn:level" }],
          knowledge: [],
          logic: { kind: "literalExpression", text: "lib.Level.level" },
        },
      ],
      knowledgeModels: [],
      services: [],
    };
    const saved = await decisions.updateDraft({ decisionId: id, draftRevision: 1, draft: using });
    await expect(decisions.publish({ decisionId: id, ...saved })).rejects.toMatchObject({
      code: "UNPROCESSABLE_CONTENT",
    });
    await decisions.publish({ decisionId, draftRevision });
    await decisions.publish({ decisionId: id, ...saved });
    const { processId, published } = await publishAsking(tenant.owner, asking(id));
    await published;
    expect(await outcomeOf(tenant, processId)).toMatchObject({ approval: "Manager" });
  });

  it("refuses a save on an old revision", async () => {
    const { owner } = await createTestTenant();
    const { decisions, decisionId, draft } = await publishLevel(owner);
    await decisions.updateDraft({ decisionId, draftRevision: 1, draft });
    await expect(decisions.updateDraft({ decisionId, draftRevision: 1, draft })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });

  it("is another tenant's business only there", async () => {
    const [own, foreign] = [await createTestTenant(), await createTestTenant("Other")];
    const { decisionId } = await publishLevel(foreign.owner);
    const { published } = await publishAsking(own.owner, asking(decisionId));
    await expect(published).rejects.toThrow(/does not exist or is not published/);
  });
});

describe("a business rule task", () => {
  it("decides by the version that was published when its process was", async () => {
    const tenant = await createTestTenant();
    const { decisions, decisionId, draft } = await publishLevel(tenant.owner);
    const { processId, published } = await publishAsking(tenant.owner, asking(decisionId));
    await published;
    const { draftRevision } = await decisions.updateDraft({
      decisionId,
      draftRevision: 1,
      draft: answering(draft, "Nobody"),
    });
    await decisions.publish({ decisionId, draftRevision });
    expect(await outcomeOf(tenant, processId)).toMatchObject({ approval: { level: "Manager" } });
  });

  it("decides by the version that it names, whatever is published", async () => {
    const tenant = await createTestTenant();
    const { decisions, decisionId, draft } = await publishLevel(tenant.owner);
    const { draftRevision } = await decisions.updateDraft({
      decisionId,
      draftRevision: 1,
      draft: answering(draft, "Nobody"),
    });
    await decisions.publish({ decisionId, draftRevision });
    const first = await publishAsking(tenant.owner, asking(decisionId, 1));
    const latest = await publishAsking(tenant.owner, asking(decisionId));
    await Promise.all([first.published, latest.published]);
    expect(await outcomeOf(tenant, first.processId)).toMatchObject({ approval: { level: "Manager" } });
    expect(await outcomeOf(tenant, latest.processId)).toMatchObject({ approval: { level: "Nobody" } });
    const used = (await decisions.list({})).items[0]?.usedBy.map(({ id }) => id);
    expect(used?.sort()).toEqual([first.processId, latest.processId].sort());
  });

  it("cannot ask for a version that is not there", async () => {
    const { owner } = await createTestTenant();
    const { decisionId } = await publishLevel(owner);
    const { published } = await publishAsking(owner, asking(decisionId, 7));
    await expect(published).rejects.toThrow(/does not exist or is not published/);
  });
});

describe("interchange", () => {
  it("brings a process and its decision into another tenant by files", async () => {
    const [own, other] = [await createTestTenant(), await createTestTenant("Other")];
    const { decisions, decisionId, versionId } = await publishLevel(own.owner);
    const { processId, published } = await publishAsking(own.owner, asking(decisionId));
    await published;
    const dmn = await decisions.export({ decisionId, versionId });
    const bpmn = await createCaller(own.owner).processes.export({ processId });

    const caller = createCaller(other.owner);
    const imported = await caller.decisions.import(dmn);
    await caller.decisions.publish({ decisionId: imported.id, draftRevision: 1 });
    const read = await caller.processes.readFile(bpmn);
    if (!read.ok) throw new Error(read.problems[0]?.message);
    expect(read.processes).toMatchObject([{ name: "Asks", elements: 5 }]);
    const { processes } = await caller.processes.import({
      ...bpmn,
      processes: read.processes.map(({ id }) => id),
    });
    expect(processes).toMatchObject([{ name: "Asks" }]);
    expect((await caller.decisions.get({ decisionId: imported.id })).draft.decisions[0]?.logic).toMatchObject(
      {
        kind: "decisionTable",
        hitPolicy: "F",
      },
    );
  });

  it("gives back what it does not read in a file", async () => {
    const { owner } = await createTestTenant();
    const { processes } = createCaller(owner);
    const file = {
      fileName: "order.bpmn",
      content: `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:x="http://example.com/x" targetNamespace="t" id="d">
  <process id="order" name="Order" isExecutable="true">
    <startEvent id="start"><outgoing>f1</outgoing></startEvent>
    <task id="pack" name="Pack" x:colour="green"><incoming>f1</incoming><outgoing>f2</outgoing></task>
    <endEvent id="end"><incoming>f2</incoming></endEvent>
    <sequenceFlow id="f1" sourceRef="start" targetRef="pack" />
    <sequenceFlow id="f2" sourceRef="pack" targetRef="end" />
  </process>
</definitions>`,
    };
    const { processes: made } = await processes.import({ ...file, processes: ["order"] });
    const exported = await processes.export({ processId: made[0]?.id ?? "" });
    expect(exported.fileName).toBe("Order.bpmn");
    expect(exported.content).toContain('x:colour="green"');
  });

  it("says why a file is refused, and where", async () => {
    const { owner, addMember } = await createTestTenant();
    const caller = createCaller(owner);
    const file = { fileName: "a.bpmn", content: "<definitions>" };
    expect(await caller.processes.readFile(file)).toMatchObject({ ok: false });
    await expect(caller.processes.import({ ...file, processes: ["a"] })).rejects.toMatchObject({
      code: "UNPROCESSABLE_CONTENT",
    });
    const read = await caller.decisions.readFile({ fileName: "a.dmn", content: "<a/>" });
    expect(read).toMatchObject({ ok: false, problems: [{ line: 1 }] });
    const viewer = createCaller(await addMember("viewer"));
    await expect(viewer.decisions.readFile(file)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
