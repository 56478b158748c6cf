import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";
import type { FormDefinition } from "@/contracts/form";
import type { ProcessDefinition } from "@/contracts/process";
import type { CurrentMember } from "@/server/auth/member";
import { withTenant } from "@/server/tenancy/with-tenant";
import { createCaller } from "@/tests/support/caller";
import { createTestTenant } from "@/tests/support/tenant";
import { useTestDatabase } from "@/tests/support/test-database";

useTestDatabase();

const form: FormDefinition = {
  schemaVersion: 1,
  title: "Leave",
  fields: [{ key: "days", label: "Days", type: "number", required: true }],
};

async function addForm(member: CurrentMember, options: { published: boolean }): Promise<string> {
  const { tenantId, memberId } = member;
  const id = newId();
  await withTenant(tenantId, async (tx) => {
    await tx.form.create({ data: { tenantId, id, name: "Leave", draft: form, createdBy: memberId } });
    if (!options.published) return;
    const versionId = newId();
    await tx.formVersion.create({
      data: { tenantId, id: versionId, formId: id, number: 1, definition: form, publishedBy: memberId },
    });
    await tx.form.updateMany({ where: { id }, data: { publishedVersionId: versionId } });
  });
  return id;
}

/** A new process, its draft changed as given and saved. */
async function makeProcess(
  member: CurrentMember,
  change: (draft: ProcessDefinition) => ProcessDefinition = (draft) => draft,
) {
  const { processes } = createCaller(member);
  const { id: processId } = await processes.create({ name: "Leave request", template: "blank" });
  const { draft, draftRevision } = await processes.get({ processId });
  const saved = await processes.updateDraft({ processId, draftRevision, draft: change(draft) });
  return { processes, processId, draftRevision: saved.draftRevision };
}

const withStartForm =
  (formId: string) =>
  (draft: ProcessDefinition): ProcessDefinition => ({
    ...draft,
    elements: draft.elements.map((element) =>
      element.type === "startEvent" ? { ...element, formId } : element,
    ),
  });

describe("publishing", () => {
  it("numbers versions, pins the published form version and offers the process to participants", async () => {
    const { owner, addMember, tenantId } = await createTestTenant();
    const formId = await addForm(owner, { published: true });
    const { processes, processId, draftRevision } = await makeProcess(owner, withStartForm(formId));
    const first = await processes.publish({ processId, draftRevision });
    const second = await processes.publish({ processId, draftRevision });
    expect([first.number, second.number]).toEqual([1, 2]);
    const pinned = await withTenant(tenantId, (tx) =>
      tx.processVersionForm.findMany({
        where: { processVersionId: second.versionId },
        include: { formVersion: true },
      }),
    );
    expect(pinned.map((row) => [row.formId, row.formVersion.number])).toEqual([[formId, 1]]);
    const participant = createCaller(await addMember("participant"));
    expect(await participant.processes.listStartable()).toEqual([
      { id: processId, name: "Leave request", description: null, hasForm: true },
    ]);
    const [row] = (await processes.list({})).items;
    expect(row).toMatchObject({ version: 2, hasChanges: false, errors: 0, openInstances: 0 });
  });

  it("refuses a process with errors and names the element", async () => {
    const { owner } = await createTestTenant();
    const { processes, processId, draftRevision } = await makeProcess(owner, (draft) => ({
      ...draft,
      elements: [
        ...draft.elements,
        { id: "approve", name: "Finance approves", type: "userTask", outcomes: [], candidates: [] },
      ],
      flows: [
        { id: "a", source: "start", target: "approve" },
        { id: "b", source: "approve", target: "end" },
      ],
    }));
    await expect(processes.publish({ processId, draftRevision })).rejects.toThrow(/Finance approves/);
    expect(await processes.listVersions({ processId })).toEqual([]);
  });

  it("refuses a join that requests would wait at for ever and warns of a group without members", async () => {
    const { owner } = await createTestTenant();
    const { id: groupId } = await createCaller(owner).groups.create({ name: "Board" });
    const gateway = (id: string, type: "exclusiveGateway" | "parallelGateway") => ({ id, name: id, type });
    const candidates = [{ kind: "group" as const, groupId }];
    const approve = { id: "approve", name: "Approve", type: "userTask" as const, outcomes: [], candidates };
    const drawn = (join: "exclusiveGateway" | "parallelGateway") => (draft: ProcessDefinition) => ({
      ...draft,
      elements: [...draft.elements, gateway("split", "exclusiveGateway"), approve, gateway("join", join)],
      flows: [
        { id: "a", source: "start", target: "split" },
        { id: "b", source: "split", target: "approve", isDefault: true },
        { id: "c", source: "split", target: "join", condition: 'string(today()) = "2026-03-02"' },
        { id: "d", source: "approve", target: "join" },
        { id: "e", source: "join", target: "end" },
      ],
    });
    const stuck = await makeProcess(owner, drawn("parallelGateway"));
    await expect(stuck.processes.publish(stuck)).rejects.toThrow(/"join" waits for all its branches/);
    const { problems } = await stuck.processes.check(stuck);
    expect(problems).toContainEqual(expect.objectContaining({ code: "deadlock", path: ["start", "split"] }));
    const fine = await makeProcess(owner, drawn("exclusiveGateway"));
    const { warnings } = await fine.processes.publish(fine);
    expect(warnings.map(({ code }) => code)).toEqual(["groupEmpty"]);
  });

  it("refuses a form that was never published and warns about one that has moved on", async () => {
    const { owner, tenantId } = await createTestTenant();
    const unpublished = await addForm(owner, { published: false });
    const broken = await makeProcess(owner, withStartForm(unpublished));
    await expect(broken.processes.publish(broken)).rejects.toThrow(/not published/);

    const formId = await addForm(owner, { published: true });
    await withTenant(tenantId, (tx) =>
      tx.form.updateMany({ where: { id: formId }, data: { draft: { ...form, title: "Leave 2" } } }),
    );
    const newer = await makeProcess(owner, withStartForm(formId));
    const { warnings } = await newer.processes.publish(newer);
    expect(warnings.map((warning) => warning.code)).toContain("formDraftNewer");
  });
});

describe("drafts", () => {
  it("refuses to overwrite what somebody else has saved", async () => {
    const { owner } = await createTestTenant();
    const { processes, processId, draftRevision } = await makeProcess(owner);
    const { draft } = await processes.get({ processId });
    await processes.updateDraft({ processId, draftRevision, draft: { ...draft, name: "Theirs" } });
    const mine = processes.updateDraft({ processId, draftRevision, draft: { ...draft, name: "Mine" } });
    await expect(mine).rejects.toThrow(/Somebody else has changed/);
    expect((await processes.get({ processId })).name).toBe("Theirs");
  });

  it("takes a version back into the draft without touching what is published", async () => {
    const { owner } = await createTestTenant();
    const { processes, processId, draftRevision } = await makeProcess(owner);
    const { versionId } = await processes.publish({ processId, draftRevision });
    const { draft } = await processes.get({ processId });
    await processes.updateDraft({ processId, draftRevision, draft: { ...draft, name: "Changed" } });
    expect((await processes.get({ processId })).hasChanges).toBe(true);
    await processes.restoreVersion({ processId, versionId });
    const restored = await processes.get({ processId });
    expect(restored).toMatchObject({
      name: "Leave request",
      hasChanges: false,
      draftRevision: draftRevision + 2,
    });
  });

  it("cannot be changed or started while archived", async () => {
    const { owner } = await createTestTenant();
    const { processes, processId, draftRevision } = await makeProcess(owner);
    const { versionId } = await processes.publish({ processId, draftRevision });
    await processes.archive({ processId });
    const { draft } = await processes.get({ processId });
    await expect(processes.updateDraft({ processId, draftRevision, draft })).rejects.toThrow(/archived/);
    await expect(processes.restoreVersion({ processId, versionId })).rejects.toThrow(/archived/);
    expect(await processes.listStartable()).toEqual([]);
    await processes.archive({ processId, archived: false });
    expect(await processes.listStartable()).toHaveLength(1);
  });
});

describe("templates", () => {
  it.each(["simpleApproval", "approvalWithRework", "parallelApproval"] as const)(
    "%s lacks nothing but the people",
    async (template) => {
      const { owner } = await createTestTenant();
      const { processes } = createCaller(owner);
      const { id: processId } = await processes.create({ name: "From a template", template });
      const { problems } = await processes.check({ processId });
      const errors = problems.filter((problem) => problem.severity === "error");
      expect(new Set(errors.map((problem) => problem.code))).toEqual(new Set(["candidatesMissing"]));
    },
  );
});

it("shows nothing of another tenant and nothing to participants", async () => {
  const { owner, addMember } = await createTestTenant();
  const { processId, draftRevision } = await makeProcess(owner);
  const stranger = createCaller((await createTestTenant("Other")).owner).processes;
  await expect(stranger.get({ processId })).rejects.toThrow(/does not exist/);
  await expect(stranger.publish({ processId, draftRevision })).rejects.toThrow(/does not exist/);
  await expect(stranger.archive({ processId })).rejects.toThrow(/does not exist/);
  const participant = createCaller(await addMember("participant")).processes;
  await expect(participant.create({ name: "Mine" })).rejects.toThrow(/role/);
});
