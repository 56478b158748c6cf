import { describe, expect, it } from "vitest";
import { FormDefinitionSchema } from "@/contracts/form";
import { FormStore } from "./form-store";

const definition = FormDefinitionSchema.parse({
  schemaVersion: 1,
  title: "Order",
  fields: [
    { type: "number", key: "total", label: "Total" },
    { type: "text", key: "director", label: "Director", required: true },
    { type: "text", key: "note", label: "Note" },
    { type: "text", key: "secret", label: "Secret", required: true },
  ],
  rules: [
    { when: "total > 10", effects: [{ kind: "show", field: "director" }] },
    { when: "total > 10", effects: [{ kind: "set", field: "note", value: '"Large"' }] },
  ],
});

function open() {
  const store = new FormStore({
    definition,
    values: {},
    before: {},
    step: { hiddenFields: ["secret"] },
    now: Date.parse("2026-03-02T09:00:00Z"),
    timeZone: "UTC",
  });
  const told: string[] = [];
  for (const { key } of definition.fields) {
    store.field(key);
    store.subscribe(key, () => told.push(key));
  }
  return { store, told };
}

describe("FormStore", () => {
  it("tells only those whose field is another one now", () => {
    const { store, told } = open();
    store.change("total", 5);
    expect(told.splice(0)).toEqual(["total"]);
    store.change("total", 11);
    expect(told.splice(0).sort()).toEqual(["director", "note", "total"]);
    store.change("total", 12);
    expect(told).toEqual(["total"]);
  });

  it("keeps a complaint to itself until its field is left", () => {
    const { store } = open();
    store.change("total", 11);
    expect(store.field("director")).toMatchObject({ visible: true, required: true, error: undefined });
    store.leave("director");
    expect(store.field("director").error).toBe("Director is required.");
  });

  it("sends neither what a rule sets nor what the step does not show", () => {
    const { store } = open();
    store.change("total", 11);
    store.change("note", "typed before");
    expect(store.submission({ check: true })).toBeNull();
    expect(store.whole()).toMatchObject({ refusals: 1, summary: [{ key: "director" }] });
    store.change("director", "Ada");
    expect(store.submission({ check: true })).toEqual({ total: 11, director: "Ada" });
    expect(store.field("secret").visible).toBe(false);
  });
});
