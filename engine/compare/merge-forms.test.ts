import { describe, expect, it } from "vitest";
import { type FormDefinition, FormDefinitionSchema } from "@/contracts/form";
import { mergeForms } from "./merge-forms";

type Fields = Record<string, object>;

/** A form of text fields in a row, by key, with what else is said of them. */
const form = (fields: Fields, more: object = {}): FormDefinition =>
  FormDefinitionSchema.parse({
    schemaVersion: 1,
    title: "Buy",
    fields: Object.entries(fields).map(([key, rest]) => ({ type: "text", key, label: key, ...rest })),
    ...more,
  });
const keys = ({ fields }: FormDefinition) => fields.map(({ key }) => key);
const rule = (when: string, field: string) => ({ when, effects: [{ kind: "show", field }] });
const base = form({ a: {}, b: {}, c: {} });

describe("two people's changes of one form", () => {
  it("are both in, also where they changed different settings of one field", () => {
    const mine = form({ a: { label: "Mine" }, b: {}, c: {} }, { title: "Purchase" });
    const theirs = form({ a: { required: true }, b: {}, c: {}, d: {} }, { description: "Told" });
    const { merged, collisions } = mergeForms(base, mine, theirs);
    expect(merged).toMatchObject({ title: "Purchase", description: "Told" });
    expect(merged.fields[0]).toMatchObject({ label: "Mine", required: true });
    expect(keys(merged)).toEqual(["a", "b", "c", "d"]);
    expect(collisions).toEqual([]);
  });

  it("collide where both changed the same setting; the preferred side stays", () => {
    const mine = form({ a: { label: "M" }, b: {}, c: {} });
    const theirs = form({ a: { label: "T" }, b: {}, c: {} });
    const { merged, collisions } = mergeForms(base, mine, theirs);
    expect(collisions).toEqual([["fields", "a", "label"]]);
    expect(merged.fields[0]?.label).toBe("M");
    expect(mergeForms(base, mine, theirs, "theirs").merged.fields[0]?.label).toBe("T");
  });

  it("keep both orders: what I moved, and what they moved or added", () => {
    const mine = form({ c: {}, a: {}, b: {} });
    const theirs = form({ a: {}, x: {}, b: {}, c: {} });
    expect(keys(mergeForms(base, mine, theirs).merged)).toEqual(["c", "a", "x", "b"]);
    expect(keys(mergeForms(base, base, form({ b: {}, c: {}, a: {} })).merged)).toEqual(["b", "c", "a"]);
  });

  it("know a field whose key followed its label, in what the other wrote about it as well", () => {
    const renamed = form({ vendor: { label: "Vendor" }, b: { showIf: "vendor != null" }, c: {} });
    const started = form({ a: {}, b: { showIf: "a != null" }, c: {} });
    const other = form(
      { a: { required: true }, b: { showIf: "a != null" }, c: { showIf: 'a = "x"' } },
      { rules: [rule("a = 1", "a")] },
    );
    for (const [mine, theirs] of [
      [renamed, other],
      [other, renamed],
    ] as const) {
      const { merged, collisions } = mergeForms(started, mine, theirs);
      expect(collisions).toEqual([]);
      expect(merged.fields).toMatchObject([
        { key: "vendor", label: "Vendor", required: true },
        { key: "b", showIf: "vendor != null" },
        { key: "c", showIf: 'vendor = "x"' },
      ]);
      expect(merged.rules).toEqual([rule("vendor = 1", "vendor")]);
    }
  });

  it("keep two fields that were added under the same key, each with what refers to it", () => {
    const mine = form({ a: {}, b: {}, c: {}, total: { label: "Mine" } }, { rules: [rule("total = 1", "a")] });
    const theirs = form({ a: {}, b: {}, c: {}, total: { label: "Theirs" } });
    const { merged } = mergeForms(base, mine, theirs);
    expect(new Map(merged.fields.map(({ key, label }) => [key, label]))).toEqual(
      new Map([
        ["a", "a"],
        ["b", "b"],
        ["c", "c"],
        ["total", "Theirs"],
        ["total_2", "Mine"],
      ]),
    );
    expect(merged.rules).toEqual([rule("total_2 = 1", "a")]);
  });

  it("let keys change places", () => {
    const mine = form({ b: { label: "First" }, a: { label: "Second" }, c: {} });
    const { merged } = mergeForms(base, mine, form({ a: {}, b: {}, c: { required: true } }));
    expect(keys(merged)).toEqual(["b", "a", "c"]);
    expect(merged.fields[2]?.required).toBe(true);
  });

  it("keep both versions of a rule that both changed, and one of a rule that both added", () => {
    const before = form({ a: {}, b: {}, c: {} }, { rules: [rule("a = 1", "b"), rule("a = 2", "c")] });
    const mine = form({ a: {}, b: {}, c: {} }, { rules: [rule("a = 10", "b"), rule("a = 2", "c")] });
    const theirs = form(
      { a: {}, b: {}, c: {} },
      { rules: [rule("a = 99", "b"), rule("a = 2", "c"), rule("b = 1", "c")] },
    );
    const { merged } = mergeForms(before, mine, theirs);
    expect(merged.rules?.map(({ when }) => when)).toEqual(["a = 99", "a = 10", "a = 2", "b = 1"]);
    expect(mergeForms(base, mine, mine).merged).toEqual(mine);
  });

  it("merge translations language by language and text by text", () => {
    const inGerman = { de: { label: "Menge" } };
    const mine = form({ a: { translations: { ...inGerman, fr: { label: "Quantité" } } }, b: {}, c: {} });
    const theirs = form({ a: { translations: { de: { label: "Anzahl", help: "Stück" } } }, b: {}, c: {} });
    const { merged, collisions } = mergeForms(
      form({ a: { translations: inGerman }, b: {}, c: {} }),
      mine,
      theirs,
    );
    expect(merged.fields[0]?.translations).toEqual({
      de: { label: "Anzahl", help: "Stück" },
      fr: { label: "Quantité" },
    });
    expect(collisions).toEqual([]);
  });

  it("merge options one by one", () => {
    const options = (...labels: string[]) => ({
      type: "choice",
      options: labels.map((label) => ({ value: label.slice(0, 1), label })),
    });
    const { merged, collisions } = mergeForms(
      form({ a: options("x", "y") }),
      form({ a: options("x mine", "y") }),
      form({ a: options("x", "y theirs", "z") }),
    );
    expect(merged.fields[0]).toMatchObject(options("x mine", "y theirs", "z"));
    expect(collisions).toEqual([]);
  });
});
