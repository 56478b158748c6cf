import { expect, it } from "vitest";
import { FormDefinitionSchema } from "@/contracts/form";
import { unseenFields, withoutFields } from "./unseen-fields";

const definition = FormDefinitionSchema.parse({
  schemaVersion: 1,
  title: "Hire",
  fields: [
    { type: "currency", key: "salary", label: "Salary" },
    { type: "number", key: "grade", label: "Grade" },
    { type: "calculated", key: "band", label: "Band", expression: "grade * 10" },
    { type: "number", key: "limit", label: "Limit" },
    { type: "yesNo", key: "remote", label: "Remote" },
    { type: "text", key: "site", label: "Site", showIf: "remote = false" },
    { type: "text", key: "note", label: "Note" },
  ],
  rules: [
    { when: "band > limit", effects: [{ kind: "require", field: "note" }] },
    { when: "salary > 10", effects: [{ kind: "show", field: "band" }] },
  ],
});

it("leaves out what the step hides", () => {
  const plain = FormDefinitionSchema.parse({ ...definition, rules: [] });
  expect([...unseenFields(plain, ["salary", "grade", "band"])]).toEqual(["salary", "grade", "band"]);
  expect(withoutFields({ salary: 1, note: "x" }, unseenFields(plain, ["salary"]))).toEqual({ note: "x" });
});

it("keeps what conditions, rules and calculations in sight need, through hidden fields too", () => {
  expect([...unseenFields(definition, ["remote", "salary"])]).toEqual([]);
  expect([...unseenFields(definition, ["salary", "grade", "band", "limit", "note"])]).toEqual([
    "salary",
    "grade",
    "band",
    "limit",
    "note",
  ]);
  expect([...unseenFields(definition, ["salary", "grade", "band"])]).toEqual([]);
});

it("leaves out nothing where nothing is hidden", () => {
  expect(unseenFields(definition).size).toBe(0);
});
