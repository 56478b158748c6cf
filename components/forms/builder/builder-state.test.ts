import { describe, expect, it } from "vitest";
import type { FormDefinition } from "@/contracts/form";
import { type BuilderState, builderReducer, startBuilder } from "./builder-state";
import type { Command } from "./commands/apply-command";
import { definitionOf, draftOf } from "./draft";

const definition: FormDefinition = {
  schemaVersion: 1,
  title: "Order",
  fields: [
    { type: "text", key: "supplier", label: "Supplier", required: true },
    { type: "number", key: "price", label: "Price", required: false, showIf: "supplier != null" },
    { type: "calculated", key: "double", label: "Double", required: false, expression: "price * 2" },
  ],
};

const start = () => startBuilder(draftOf(definition));

/** Commands a second apart are one gesture where they may merge; `pause` puts ten seconds between them. */
function run(state: BuilderState, commands: Command[], pause = 1_000): BuilderState {
  return commands.reduce(
    (present, command, index) => builderReducer(present, { type: "do", command, at: index * pause }),
    state,
  );
}

const keys = (state: BuilderState) => definitionOf(state.draft).fields.map((field) => field.key);
const undo = (state: BuilderState) => builderReducer(state, { type: "undo" });
const redo = (state: BuilderState) => builderReducer(state, { type: "redo" });
const label = (id: string, text: string, fixedKeys: string[] = []): Command => ({
  type: "changeLabel",
  id,
  label: text,
  fixedKeys,
});

it("reads the same definition off an unchanged draft", () => {
  const state = start();
  expect(definitionOf(state.draft)).toEqual(definition);
  expect(definitionOf(state.draft)).toBe(definitionOf(state.draft));
});

describe("fields", () => {
  it("adds a field where it was asked for, with a key of its own, and selects it", () => {
    const field = { type: "text", label: "Supplier", required: false } as const;
    const state = run(start(), [{ type: "addField", field, at: 1 }]);
    expect(keys(state)).toEqual(["supplier", "supplier_2", "price", "double"]);
    expect(state.draft.entries[1]?.id).toBe(state.selected);
  });

  it("duplicates below the original under another key", () => {
    const state = run(start(), [{ type: "duplicateField", id: "f1" }]);
    expect(keys(state)).toEqual(["supplier", "price", "price_copy", "double"]);
  });

  it("moves up and down and no further than the ends", () => {
    expect(keys(run(start(), [{ type: "moveField", id: "f0", to: 1 }]))).toEqual([
      "price",
      "supplier",
      "double",
    ]);
    expect(keys(run(start(), [{ type: "moveField", id: "f0", to: 99 }]))).toEqual([
      "price",
      "double",
      "supplier",
    ]);
  });

  it("leaves no step behind when nothing moved", () => {
    const state = run(start(), [{ type: "moveField", id: "f0", to: -1 }]);
    expect(state.past).toEqual([]);
  });

  it("hands the selection to the neighbour of a removed field", () => {
    const selected = builderReducer(start(), { type: "select", id: "f2" });
    expect(run(selected, [{ type: "removeField", id: "f2" }]).selected).toBe("f1");
  });

  it("takes a setting away that becomes undefined", () => {
    const state = run(start(), [{ type: "changeField", id: "f1", patch: { showIf: undefined, min: 3 } }]);
    expect(definitionOf(state.draft).fields[1]).toEqual({
      type: "number",
      key: "price",
      label: "Price",
      required: false,
      min: 3,
    });
  });
});

describe("keys", () => {
  it("follow the label and take rules and calculations along", () => {
    const state = run(start(), [label("f0", "Vendor"), label("f1", "Unit price")]);
    expect(definitionOf(state.draft).fields).toMatchObject([
      { key: "vendor" },
      { key: "unit_price", showIf: "vendor != null" },
      { key: "double", expression: "unit_price * 2" },
    ]);
  });

  it("stay once something relies on them", () => {
    expect(keys(run(start(), [label("f0", "Vendor", ["supplier"])]))[0]).toBe("supplier");
  });

  it("stay once they were chosen by hand", () => {
    const renamed = run(start(), [{ type: "renameKey", id: "f0", key: "vendor_no" }]);
    expect(keys(run(renamed, [label("f0", "Seller")]))[0]).toBe("vendor_no");
  });

  it("stay apart while a label is typed that another field has", () => {
    const state = run(start(), [label("f1", "Supplier"), label("f1", "Supplier price")]);
    expect(keys(state)).toEqual(["supplier", "supplier_price", "double"]);
    expect(definitionOf(state.draft).fields[2]).toMatchObject({ expression: "supplier_price * 2" });
  });
});

describe("undo", () => {
  it("takes back a word that was typed, not its letters", () => {
    const state = run(start(), [label("f0", "V"), label("f0", "Ve"), label("f0", "Ven")]);
    expect(keys(undo(state))).toEqual(keys(start()));
  });

  it("takes back only the last word after a pause", () => {
    const state = run(start(), [label("f0", "Ven"), label("f0", "Vendor")], 10_000);
    expect(keys(undo(state))[0]).toBe("ven");
  });

  it("gives back with redo what it took, until something else is done", () => {
    const removed = run(start(), [{ type: "removeField", id: "f0" }]);
    const undone = undo(removed);
    expect(keys(undone)).toHaveLength(3);
    expect(keys(redo(undone))).toHaveLength(2);
    expect(run(undone, [label("f0", "Vendor")]).future).toEqual([]);
  });

  it("does nothing at the beginning", () => {
    const state = start();
    expect(undo(state)).toBe(state);
  });
});

describe("rules", () => {
  const rule = { when: "price > 10", effects: [{ kind: "show" as const, field: "supplier" }] };
  const added = run(start(), [{ type: "addRule", rule }]);
  const rules = (state: BuilderState) => definitionOf(state.draft).rules;

  it("are part of the definition, and gone from it with the last", () => {
    expect(rules(added)).toEqual([rule]);
    const id = added.draft.rules[0]?.id ?? "";
    expect(definitionOf(run(added, [{ type: "removeRule", id }]).draft)).toEqual(definition);
    expect(rules(undo(run(added, [{ type: "removeRule", id }])))).toEqual([rule]);
  });

  it("follow a field that gets another key", () => {
    const effects = [
      { kind: "show" as const, field: "price" },
      { kind: "set" as const, field: "supplier", value: 'string(price) + "price"' },
    ];
    const id = added.draft.rules[0]?.id ?? "";
    const renamed = run(added, [
      { type: "changeRule", id, patch: { effects } },
      { type: "renameKey", id: "f1", key: "cost" },
    ]);
    expect(rules(renamed)).toEqual([
      {
        when: "cost > 10",
        effects: [
          { kind: "show", field: "cost" },
          { kind: "set", field: "supplier", value: 'string(cost) + "price"' },
        ],
      },
    ]);
  });
});
