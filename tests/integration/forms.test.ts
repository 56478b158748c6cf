import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";
import type { FormDefinition } from "@/contracts/form";
import type { CurrentMember } from "@/server/auth/member";
import { createCaller } from "@/tests/support/caller";
import { createTestTenant } from "@/tests/support/tenant";
import { useTestDatabase } from "@/tests/support/test-database";

useTestDatabase();

const definition: FormDefinition = {
  schemaVersion: 1,
  title: "Leave",
  fields: [{ key: "days", label: "Days", type: "number", required: true }],
};

/** A new form with this draft saved. */
async function makeForm(member: CurrentMember, draft: FormDefinition = definition) {
  const { forms } = createCaller(member);
  const { id: formId } = await forms.create({ name: "Leave", template: "blank" });
  const { draftRevision } = await forms.updateDraft({ formId, draftRevision: 1, draft });
  return { forms, formId, draftRevision };
}

describe("saving the draft", () => {
  it("refuses a save on an old revision and says whose change stands in the way", async () => {
    const { owner, addMember } = await createTestTenant();
    const { forms, formId, draftRevision } = await makeForm(owner);
    const builder = await addMember("builder", "Bea Builder");
    await createCaller(builder).forms.updateDraft({ formId, draftRevision, draft: definition });
    const late = forms.updateDraft({ formId, draftRevision, draft: { ...definition, title: "Mine" } });
    await expect(late).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("Bea Builder"),
    });
    expect((await forms.get({ formId })).draft.title).toBe("Leave");
  });

  it("lets one of two saves at the same moment win", async () => {
    const { owner } = await createTestTenant();
    const { forms, formId, draftRevision } = await makeForm(owner);
    const saves = ["One", "Two"].map((title) =>
      forms.updateDraft({ formId, draftRevision, draft: { ...definition, title } }),
    );
    const outcomes = await Promise.allSettled(saves);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("keeps an archived form as it is", async () => {
    const { owner } = await createTestTenant();
    const { forms, formId, draftRevision } = await makeForm(owner);
    await forms.archive({ formId });
    const change = forms.updateDraft({ formId, draftRevision, draft: definition });
    await expect(change).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
    expect((await forms.list({})).items).toEqual([]);
  });
});

describe("publishing", () => {
  it("tells of a version that somebody else has published since one looked", async () => {
    const { owner, addMember } = await createTestTenant();
    const { forms, formId, draftRevision } = await makeForm(owner);
    const bea = createCaller(await addMember("builder", "Bea Builder")).forms;
    const { versionId } = await bea.publish({ formId, draftRevision, seenVersionId: null });
    const unseen = forms.publish({ formId, draftRevision, seenVersionId: null });
    await expect(unseen).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("Bea Builder has published version 1"),
    });
    expect(await forms.publish({ formId, draftRevision, seenVersionId: versionId })).toMatchObject({
      number: 2,
    });
  });

  it("numbers versions and tells what has changed since", async () => {
    const { owner } = await createTestTenant();
    const { forms, formId, draftRevision } = await makeForm(owner);
    expect(await forms.publish({ formId, draftRevision })).toMatchObject({ number: 1 });
    expect(await forms.get({ formId })).toMatchObject({
      hasChanges: false,
      published: { number: 1, keys: ["days"] },
    });
    const draft = { ...definition, title: "Time off" };
    const next = await forms.updateDraft({ formId, draftRevision, draft });
    expect((await forms.get({ formId })).hasChanges).toBe(true);
    expect(await forms.publish({ formId, ...next })).toMatchObject({ number: 2 });
    const versions = await forms.listVersions({ formId });
    expect(versions.map(({ number, isCurrent }) => [number, isCurrent])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  it("refuses a form with errors and names the fields", async () => {
    const { owner } = await createTestTenant();
    const draft: FormDefinition = {
      ...definition,
      fields: [
        ...definition.fields,
        { key: "cost", label: "Cost", type: "calculated", required: false, expression: "days * rate" },
      ],
    };
    const { forms, formId, draftRevision } = await makeForm(owner, draft);
    await expect(forms.publish({ formId, draftRevision })).rejects.toMatchObject({
      code: "UNPROCESSABLE_CONTENT",
      message: expect.stringContaining('"Cost" uses "rate"'),
      cause: { details: { fieldErrors: { cost: [expect.stringContaining("rate")] } } },
    });
    expect(await forms.listVersions({ formId })).toEqual([]);
  });

  it("refuses a form without fields", async () => {
    const { owner } = await createTestTenant();
    const { forms, formId, draftRevision } = await makeForm(owner, { ...definition, fields: [] });
    const publish = forms.publish({ formId, draftRevision });
    await expect(publish).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
  });

  it("does not publish a draft that changed after somebody looked at it", async () => {
    const { owner } = await createTestTenant();
    const { forms, formId } = await makeForm(owner);
    await expect(forms.publish({ formId, draftRevision: 1 })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("gives two people who publish at once two numbers", async () => {
    const { owner } = await createTestTenant();
    const { forms, formId, draftRevision } = await makeForm(owner);
    const published = await Promise.all([1, 2].map(() => forms.publish({ formId, draftRevision })));
    expect(published.map((version) => version.number).sort()).toEqual([1, 2]);
  });
});

it("puts a version back into the draft and leaves what is published", async () => {
  const { owner } = await createTestTenant();
  const { forms, formId, draftRevision } = await makeForm(owner);
  const { versionId } = await forms.publish({ formId, draftRevision });
  await forms.updateDraft({ formId, draftRevision, draft: { ...definition, title: "Other", fields: [] } });
  await forms.restoreVersion({ formId, versionId });
  expect(await forms.get({ formId })).toMatchObject({ name: "Leave", draft: definition, hasChanges: false });
});

it("lists forms with their size, state and problems", async () => {
  const { owner } = await createTestTenant();
  const { forms, formId, draftRevision } = await makeForm(owner);
  await forms.publish({ formId, draftRevision });
  await forms.create({ name: "Purchase", template: "purchaseRequest" });
  const { items } = await forms.list({});
  expect(items).toMatchObject([
    { name: "Purchase", fields: 7, version: null, errors: 0, usedBy: [] },
    { name: "Leave", fields: 1, version: 1, hasChanges: false },
  ]);
});

describe("rights", () => {
  it("keep participants out and let viewers only look", async () => {
    const { owner, addMember } = await createTestTenant();
    const { formId, draftRevision } = await makeForm(owner);
    const participant = createCaller(await addMember("participant"));
    await expect(participant.forms.get({ formId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const viewer = createCaller(await addMember("viewer"));
    expect((await viewer.forms.get({ formId })).name).toBe("Leave");
    const change = viewer.forms.updateDraft({ formId, draftRevision, draft: definition });
    await expect(change).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("make another tenant's form not there", async () => {
    const { formId, draftRevision, forms } = await makeForm((await createTestTenant()).owner);
    const { versionId } = await forms.publish({ formId, draftRevision });
    const stranger = createCaller((await createTestTenant()).owner).forms;
    const attempts = [
      () => stranger.get({ formId }),
      () => stranger.updateDraft({ formId, draftRevision, draft: definition }),
      () => stranger.publish({ formId, draftRevision }),
      () => stranger.listVersions({ formId }),
      () => stranger.getVersion({ formId, versionId }),
      () => stranger.restoreVersion({ formId, versionId }),
      () => stranger.archive({ formId }),
      () => stranger.get({ formId: newId() }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
