import fc from "fast-check";
import { expect, it } from "vitest";
import type { Value } from "@/contracts/value";
import { copyOutputs, putOutput } from "./output-pages";

type Change = { kind: "put" | "copy"; round: number };

const begun = 400;
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom("put", "copy"),
  round: fc.integer({ min: 0, max: 2 * begun }),
});

/** A list of so many outputs, as it comes out of the database. */
const plain = (count: number): Value[] => Array.from({ length: count }, (_, index) => index);

/** What the list must look like after a round has given its output. */
function put(outputs: readonly Value[], round: number, output: Value): Value[] {
  const missing = Array.from({ length: Math.max(0, round - outputs.length) }, () => null);
  return round < outputs.length ? outputs.with(round, output) : [...outputs, ...missing, output];
}

it("looks like a plain list after any changes, and no copy feels what is done to another", () => {
  fc.assert(
    fc.property(fc.constantFrom(0, 3, begun), fc.array(change, { maxLength: 60 }), (count, changes) => {
      let list = copyOutputs(plain(count));
      let expected = plain(count);
      const kept: [Value[], Value[]][] = [];
      for (const [step, { kind, round }] of changes.entries()) {
        if (kind === "copy") {
          kept.push([list, expected]);
          list = copyOutputs(list);
        } else {
          putOutput(list, round, `s${step}`);
          expected = put(expected, round, `s${step}`);
        }
      }
      for (const [copy, plainly] of [...kept, [list, expected] as const]) {
        expect(JSON.stringify(copy)).toBe(JSON.stringify(plainly));
        expect([...copy]).toStrictEqual(plainly);
        expect(copy).toStrictEqual(plainly);
        expect(Array.isArray(copy)).toBe(true);
        expect(copy.concat("more")).toStrictEqual([...plainly, "more"]);
        expect(copy.map(String)).toStrictEqual(plainly.map(String));
        expect(copy.at(-1)).toBe(plainly.at(-1));
        expect(begun in copy).toBe(begun in plainly);
      }
    }),
  );
});
