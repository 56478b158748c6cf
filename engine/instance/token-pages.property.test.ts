import fc from "fast-check";
import { expect, it } from "vitest";
import { copyTokens } from "./token-pages";
import type { InstanceState } from "./types";

type Tokens = InstanceState["tokens"];
type Change = { kind: "put" | "remove" | "copy"; id: number };

const token = (element: string) => ({ element, via: null, enteredAt: "2026-03-02T09:00:00.000Z" });
const begun = 400;
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom("put", "remove", "copy"),
  id: fc.integer({ min: 1, max: 2 * begun }),
});

/** A table of so many tokens, as it comes out of the database. */
const plain = (count: number): Tokens =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [index + 1, token(`e${index}`)]));

it("looks like a plain table after any changes, and no copy feels what is done to another", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
      let table = copyTokens(plain(begun), begun + 1);
      let expected = plain(begun);
      const kept: [Tokens, Tokens][] = [];
      for (const [step, { kind, id }] of changes.entries()) {
        if (kind === "copy") {
          kept.push([table, { ...expected }]);
          table = copyTokens(table, 2 * begun + 1);
        } else if (kind === "remove") {
          delete table[id];
          delete expected[id];
        } else {
          table[id] = token(`s${step}`);
          expected = { ...expected, [id]: token(`s${step}`) };
        }
      }
      for (const [copy, plainly] of [...kept, [table, expected] as const]) {
        expect(JSON.stringify(copy)).toBe(JSON.stringify(plainly));
        expect(Object.entries(copy)).toStrictEqual(Object.entries(plainly));
        expect(copy).toStrictEqual(plainly);
        for (const id of [1, begun, 2 * begun, 5 * begun]) {
          expect(copy[id]).toBe(copy[String(id)]);
          expect(String(id) in copy).toBe(String(id) in plainly);
        }
        expect(String(copy)).toBe("[object Object]");
      }
    }),
  );
});

it("leaves small tables in one piece", () => {
  const tokens = plain(3);
  expect(structuredClone(copyTokens(tokens, 4))).toStrictEqual(tokens);
  expect(structuredClone(copyTokens({ 900: token("late") }, 901))).toStrictEqual({ 900: token("late") });
});
