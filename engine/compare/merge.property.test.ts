/**
 * The laws of merging, for any two edits of any draft: it is the same each time; what only one of them changed is in; what one
 * of them added is in; nothing has two names; and whoever changed nothing gets what the other has.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FormDefinition } from "@/contracts/form";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { isDeepEqual } from "./is-deep-equal";
import { mergeForms } from "./merge-forms";
import { mergeProcesses } from "./merge-processes";
import type { MergeDrafts } from "./merged";

const names = ["a", "b", "c", "d", "e", "f"];
const name = fc.constantFrom(...names);
const text = fc.constantFrom("", "one", "two", "three");

type Edit =
  | { kind: "set"; at: string; setting: string; value: string }
  | { kind: "add"; id: string; text: string; after: string }
  | { kind: "remove"; at: string }
  | { kind: "move"; at: string; to: number };
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant("set" as const),
    at: name,
    setting: fc.constantFrom("first", "second"),
    value: text,
  }),
  fc.record({ kind: fc.constant("add" as const), id: fc.constantFrom("x", "y", "a"), text, after: name }),
  fc.record({ kind: fc.constant("remove" as const), at: name }),
  fc.record({ kind: fc.constant("move" as const), at: name, to: fc.nat(8) }),
);
const edits = fc.array(edit, { maxLength: 6 });

/** One way to edit lists of named things, for drafts of both sorts. */
interface Editing<Draft, Item extends object> {
  start: Draft;
  items: (draft: Draft) => readonly Item[];
  withItems: (draft: Draft, items: readonly Item[]) => Draft;
  nameOf: (item: Item) => string;
  make: (id: string, text: string) => Item;
  set: (item: Item, setting: string, value: string) => Item;
  settings: readonly (keyof Item)[];
}

function apply<Draft, Item extends object>(editing: Editing<Draft, Item>, draft: Draft, one: Edit): Draft {
  const items = editing.items(draft);
  const index = (id: string) => items.findIndex((item) => editing.nameOf(item) === id);
  const found = one.kind === "add" ? undefined : items[index(one.at)];
  if (one.kind === "add") {
    if (index(one.id) >= 0) return draft;
    return editing.withItems(draft, items.toSpliced(index(one.after) + 1, 0, editing.make(one.id, one.text)));
  }
  if (found === undefined) return draft;
  if (one.kind === "set") {
    return editing.withItems(draft, items.with(index(one.at), editing.set(found, one.setting, one.value)));
  }
  const others = items.filter((item) => item !== found);
  return editing.withItems(draft, one.kind === "remove" ? others : others.toSpliced(one.to, 0, found));
}

function obeysLaws<Draft, Item extends object>(
  editing: Editing<Draft, Item>,
  merge: MergeDrafts<Draft>,
  [own, other]: [Edit[], Edit[]],
) {
  const base = editing.start;
  const mine = own.reduce((draft, one) => apply(editing, draft, one), base);
  const theirs = other.reduce((draft, one) => apply(editing, draft, one), base);
  const { merged, collisions } = merge(base, mine, theirs);
  expect(merge(base, mine, theirs)).toMatchObject({ merged, collisions });
  expect(merge(base, mine, base).merged).toEqual(mine);
  expect(merge(base, base, theirs).merged).toEqual(theirs);
  expect(merge(base, mine, mine).merged).toEqual(mine);
  const ids = editing.items(merged).map(editing.nameOf);
  expect(new Set(ids).size).toBe(ids.length);

  const byId = (draft: Draft) => new Map(editing.items(draft).map((item) => [editing.nameOf(item), item]));
  const [was, is, mineById, theirsById] = [base, merged, mine, theirs].map(byId);
  for (const [id, before] of was ?? []) {
    const [one, another, now] = [mineById?.get(id), theirsById?.get(id), is?.get(id)];
    if (one === undefined && another === undefined) expect(now).toBeUndefined();
    if (one === undefined || another === undefined) continue;
    // One took it away and put another kind of thing into its place: that is asked about as a whole.
    if (collisions.some((collision) => isDeepEqual(collision.slice(1), [id]))) continue;
    for (const setting of editing.settings) {
      const isMine = !isDeepEqual(one[setting], before[setting]);
      const isTheirs = !isDeepEqual(another[setting], before[setting]);
      if (isMine && !isTheirs) expect(now?.[setting]).toEqual(one[setting]);
      if (isTheirs && !isMine) expect(now?.[setting]).toEqual(another[setting]);
      const path = [id, String(setting)];
      const asks = collisions.some((collision) => isDeepEqual(collision.slice(1), path));
      expect(asks).toBe(isMine && isTheirs && !isDeepEqual(one[setting], another[setting]));
    }
  }
  // Under whatever name: what was added, or changed while the other took it away, is in.
  const contents = (draft: Draft) =>
    editing.items(draft).map((item) => editing.settings.map((key) => item[key]));
  const there = contents(merged);
  for (const [side, opposite] of [
    [mineById, theirsById],
    [theirsById, mineById],
  ]) {
    for (const [id, item] of side ?? []) {
      const isKept = was?.has(id) ? !opposite?.has(id) && !isDeepEqual(item, was.get(id)) : true;
      if (isKept) expect(there).toContainEqual(editing.settings.map((key) => item[key]));
    }
  }
}

type Element = ProcessDefinition["elements"][number];
const startProcess = ProcessDefinitionSchema.parse({
  schemaVersion: 1,
  name: "Any",
  elements: names.map((id) => ({ id, name: id, type: "manualTask" })),
  flows: names.slice(1).map((target, index) => ({ id: `to_${target}`, source: names[index], target })),
});
const processes: Editing<ProcessDefinition, Element> = {
  start: startProcess,
  items: ({ elements }) => elements,
  withItems: (draft, elements) => {
    const there = new Set(elements.map(({ id }) => id));
    const flows = draft.flows.filter(({ source, target }) => there.has(source) && there.has(target));
    return { ...draft, elements: [...elements], flows };
  },
  nameOf: ({ id }) => id,
  make: (id, label) => ({ id, name: label, type: "manualTask" }),
  set: (element, setting, value) =>
    setting === "first" ? { ...element, name: value } : { ...element, documentation: value },
  settings: ["name", "documentation"] as (keyof Element)[],
};

type Field = FormDefinition["fields"][number];
/** Kinds that differ from field to field: what was added is never taken for what is gone. */
const types = ["text", "number", "date", "time", "email", "url"] as const;
const forms: Editing<FormDefinition, Field> = {
  start: {
    schemaVersion: 1,
    title: "Any",
    fields: names.map((key, index) => ({ type: types[index] ?? "text", key, label: key, required: false })),
  },
  items: ({ fields }) => fields,
  withItems: (draft, fields) => ({ ...draft, fields: [...fields] }),
  nameOf: ({ key }) => key,
  make: (key, label) => ({ type: "longText", key, label, required: false }),
  set: (field, setting, value) =>
    setting === "first" ? { ...field, label: value } : { ...field, help: value },
  settings: ["label", "help"],
};

describe("merging", () => {
  it("keeps its laws for processes", () => {
    fc.assert(fc.property(fc.tuple(edits, edits), (both) => obeysLaws(processes, mergeProcesses, both)));
  });

  it("keeps its laws for forms", () => {
    fc.assert(fc.property(fc.tuple(edits, edits), (both) => obeysLaws(forms, mergeForms, both)));
  });
});
