/** Files that were cut, doubled or renamed, or made to do harm: taken or refused with a place, in bounded time. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { discountDmn, modelAddresses } from "@/tests/support/discount-dmn";
import { readDmn } from "./read-dmn";
import { writeDmn } from "./write-dmn";

const file = discountDmn();
/** Of this process, so that a busy machine does not count. */
const LIMIT_MS = 2000;

function spentMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function answered(source: string) {
  const before = spentMs();
  const read = readDmn(source);
  expect(spentMs() - before).toBeLessThan(LIMIT_MS);
  if (read.ok) expect(readDmn(writeDmn(read.model, source)).ok).toBe(true);
  else {
    expect(read.problems.length).toBeGreaterThan(0);
    for (const { message, line } of read.problems) {
      expect(message).toMatch(/\.$/);
      expect(line).toBeGreaterThan(0);
    }
  }
  return read.ok;
}

const place = fc.nat({ max: file.length });
const part = fc
  .tuple(place, place)
  .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);
/** Names and addresses, wherever they stand. */
const words = [...new Set(file.match(/[A-Za-z][\w:/.-]{2,}/g) ?? [])];

describe("a damaged file", () => {
  test("that was cut is taken or refused with a place", () => {
    fc.assert(
      fc.property(place, (at) => void answered(file.slice(0, at))),
      { numRuns: 300 },
    );
  });

  test("with a part left out or doubled is taken or refused with a place", () => {
    fc.assert(
      fc.property(part, fc.boolean(), ([from, to], isDoubled) => {
        const middle = isDoubled ? file.slice(from, to).repeat(2) : "";
        answered(file.slice(0, from) + middle + file.slice(to));
      }),
      { numRuns: 500 },
    );
  });

  test("with other names or addresses is taken or refused with a place", () => {
    const name = fc.oneof(
      fc.constantFrom(
        ...words,
        ...Object.values(modelAddresses),
        "__proto__",
        "constructor",
        "\u0000",
        "&",
        "<",
        "--",
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...words), name, fc.boolean(), (word, other, everywhere) => {
        answered(everywhere ? file.replaceAll(word, () => other) : file.replace(word, () => other));
      }),
      { numRuns: 500 },
    );
  });
});

const inRoot = (content: string) =>
  `<definitions xmlns="${modelAddresses["1.5"]}" name="x" namespace="y">${content}</definitions>`;
const decided = (logic: string) => inRoot(`<decision id="d" name="D">${logic}</decision>`);

describe("a hostile file is answered in time:", () => {
  test.each([
    [
      "10,000 contexts in each other",
      decided("<context><contextEntry>".repeat(10_000) + "</contextEntry></context>".repeat(10_000)),
    ],
    [
      "10,000 types in each other",
      inRoot(`${'<itemComponent name="a">'.repeat(10_000)}${"</itemComponent>".repeat(10_000)}`),
    ],
    [
      "an entity bomb",
      `<!DOCTYPE b [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${decided("<description>&b;</description>")}`,
    ],
    ["an unknown entity", decided("<description>&b;</description>")],
    ["a million quotation marks", decided(`<description>${'"'.repeat(1_000_000)}</description>`)],
    ["a tag without end", `<definitions ${'a="b" '.repeat(200_000)}`],
  ])("%s", (_, source) => {
    expect(answered(source)).toBe(false);
  });

  test("200,000 decisions", () => {
    expect(answered(inRoot('<decision name="D"/>'.repeat(200_000)))).toBe(false);
  });

  test("a table of 10,000 rules, which is taken", () => {
    const rule = (at: number) => `<rule id="r${at}"><outputEntry><text>${at}</text></outputEntry></rule>`;
    const rules = Array.from({ length: 10_000 }, (_, at) => rule(at)).join("");
    expect(answered(decided(`<decisionTable><output/>${rules}</decisionTable>`))).toBe(true);
  });
});
