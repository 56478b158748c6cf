import { expect, it } from "vitest";
import { createCaller } from "@/tests/support/caller";
import { createTestTenant } from "@/tests/support/tenant";
import { useTestDatabase } from "@/tests/support/test-database";

useTestDatabase();

const schema = {
  title: "Order",
  type: "object",
  properties: { what: { type: "string" }, count: { type: "integer", minimum: 1 } },
  required: ["what"],
};
const file = { fileName: "order.json", content: JSON.stringify(schema) };

it("takes a schema as a draft, gives it out again, and takes what it gave", async () => {
  const { owner } = await createTestTenant();
  const { forms } = createCaller(owner);
  expect(await forms.previewFile(file)).toEqual({
    ok: true,
    forms: [{ id: "root", name: "Order", fields: 2 }],
    report: [],
  });
  expect((await forms.list({})).items).toEqual([]);
  const { forms: imported } = await forms.import({ ...file, forms: ["root"] });
  const formId = imported[0]?.id ?? "";
  const { draft } = await forms.get({ formId });
  expect(draft.fields.map(({ key, type, required }) => [key, type, required])).toEqual([
    ["what", "text", true],
    ["count", "number", false],
  ]);
  for (const as of ["jsonSchema", "json"] as const) {
    const { fileName, content } = await forms.export({ formId, as });
    expect(fileName).toBe(as === "json" ? "Order.form.json" : "Order.schema.json");
    const again = await forms.import({ fileName, content, forms: ["root"] });
    const { draft: same } = await forms.get({ formId: again.forms[0]?.id ?? "" });
    expect(same).toEqual(draft);
  }
});

it("refuses what is no form with its place, and makes nothing", async () => {
  const { owner, addMember } = await createTestTenant();
  const { forms } = createCaller(owner);
  const broken = { fileName: "order.json", content: '{\n"properties": }' };
  expect(await forms.previewFile(broken)).toMatchObject({ ok: false, problems: [{ line: 2, column: 15 }] });
  await expect(forms.import({ ...broken, forms: ["root"] })).rejects.toThrow("This is no JSON");
  await expect(forms.import({ ...file, forms: ["other"] })).rejects.toThrow("no form of that name");
  const viewer = createCaller(await addMember("viewer"));
  await expect(viewer.forms.import({ ...file, forms: ["root"] })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  expect((await forms.list({})).items).toEqual([]);
});
