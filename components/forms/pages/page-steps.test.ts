import { describe, expect, it } from "vitest";
import { FormDefinitionSchema } from "@/contracts/form";
import { FormStore } from "../form-store";

const definition = FormDefinitionSchema.parse({
  schemaVersion: 1,
  title: "Trip",
  fields: [
    { type: "yesNo", key: "abroad", label: "Abroad" },
    { type: "text", key: "name", label: "Name", required: true },
    { type: "page", key: "visa", label: "Visa", showIf: "abroad" },
    { type: "text", key: "passport", label: "Passport", required: true },
    { type: "page", key: "end", label: "End" },
    { type: "text", key: "remark", label: "Remark" },
  ],
});

function begin(step = {}) {
  return new FormStore({ definition, values: {}, before: {}, step, now: 0, timeZone: "UTC" });
}

describe("the pages of a form", () => {
  it("come and go with what was answered", () => {
    const store = begin();
    expect(store.whole().steps).toEqual([0, 2]);
    store.change("abroad", true);
    expect(store.whole().steps).toEqual([0, 1, 2]);
  });

  it("are left only when nothing on them is wrong, and say what is", () => {
    const store = begin();
    expect(store.finish(["abroad", "name"])).toBe(false);
    expect(store.field("name").error).toBe("Name is required.");
    expect(store.field("passport").error).toBeUndefined();
    store.change("name", "Ana");
    expect(store.finish(["abroad", "name"])).toBe(true);
  });

  it("are one where a step lets people change only one of them", () => {
    expect(begin({ editableFields: ["remark"] }).whole().steps).toEqual([]);
  });
});
