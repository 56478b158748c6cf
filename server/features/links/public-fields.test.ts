import { expect, it } from "vitest";
import { FormDefinitionSchema } from "@/contracts/form";
import { admitSubmission, publicFieldsOf } from "./public-fields";

const form = FormDefinitionSchema.parse({
  schemaVersion: 1,
  title: "Complaint",
  fields: [
    { key: "text", label: "What happened", type: "text", required: true },
    { key: "photo", label: "Photo", type: "image" },
    { key: "clerk", label: "Clerk", type: "person", required: true },
    { key: "bill", label: "Bill", type: "file" },
    { key: "source", label: "Source", type: "hidden", initial: "web" },
    { key: "score", label: "Score", type: "hidden" },
  ],
  rules: [{ when: 'text = "bill"', effects: [{ kind: "require", field: "bill" }] }],
});
const keysOf = (fields: readonly { key: string }[]) => fields.map(({ key }) => key);

it("leaves out what only members can fill in, and names what may have to be filled in", () => {
  const { leftOut, blocking } = publicFieldsOf(form, {});
  expect(keysOf(leftOut)).toEqual(["photo", "clerk", "bill"]);
  expect(keysOf(blocking)).toEqual(["clerk", "bill"]);
  expect(keysOf(publicFieldsOf(form, { requiredFields: ["photo"] }).blocking)).toEqual([
    "photo",
    "clerk",
    "bill",
  ]);
});

it("has nothing against fields that the start does not ask anybody", () => {
  const { leftOut, blocking } = publicFieldsOf(form, {
    hiddenFields: ["clerk"],
    editableFields: ["text", "photo"],
  });
  expect([keysOf(leftOut), blocking]).toEqual([["photo"], []]);
  expect(publicFieldsOf(null, {})).toEqual({ leftOut: [], blocking: [] });
});

it("takes hidden fields only when they are declared, and nothing for fields that are not shown", () => {
  const submission = { text: "Late", source: "mail", score: "100", photo: null, clerk: "somebody" };
  const { leftOut } = publicFieldsOf(form, {});
  const { values, refused } = admitSubmission(form, submission, { urlFields: ["source"], leftOut });
  expect(values).toEqual({ text: "Late", source: "mail", photo: null, clerk: "somebody" });
  expect(Object.keys(refused)).toEqual(["clerk"]);
});
