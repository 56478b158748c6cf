import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FeelType, typeNamed } from "@/engine/expression/types/feel-type";
import { completeExpression } from "./complete-expression";
import { completeTemplate } from "./complete-template";

const record = (entries: Record<string, FeelType>): FeelType => ({
  kind: "contextOf",
  entries: new Map(Object.entries(entries)),
});
const types: Record<string, FeelType> = {
  amount: typeNamed("number"),
  due: typeNamed("date"),
  status: { kind: "string", values: [{ value: "open", label: "Open" }, { value: "closed" }] },
  approve: record({ outcome: { kind: "string", values: [{ value: "yes" }] }, comment: typeNamed("string") }),
  items: { kind: "list", element: record({ price: typeNamed("number"), title: typeNamed("string") }) },
  "net amount": typeNamed("number"),
};
const labels = { amount: "Amount", "approve.outcome": "Outcome of Approve" };

/** Completes at the bar; gives the labels of the first options. */
function complete(marked: string) {
  const position = marked.indexOf("|");
  const source = marked.replace("|", "");
  const completion = completeExpression(source, position, { types, labels });
  if (completion === null) return null;
  const { from, to, options } = completion;
  return { replaces: source.slice(from, to), labels: options.map(({ label }) => label), options };
}
const first = (marked: string, count = 3) => complete(marked)?.labels.slice(0, count) ?? null;

describe("completion", () => {
  test.each([
    ["am|", ["amount"]],
    ["approve.|", ["outcome", "comment"]],
    ["approve.com|", ["comment"]],
    ["if approve.|", ["outcome", "comment"]],
    ["due.y|", ["year"]],
    ["items.|", ["price", "title"]],
    ["items[pr|", ["price", "product"]],
    ["sum(for i in items return i.|", ["price", "title"]],
    ['count(items[title = "a"].|', ["price", "title"]],
    ["{a: {b: 1}, c: a.|", ["b"]],
    ['status = "|', ['"open"', '"closed"']],
    ['status = "cl|"', ['"closed"']],
    ["status = |", ['"open"', '"closed"', "status"]],
    ['status in ("open", |', ['"open"', '"closed"', "status"]],
    ["approve.outcome != |", ['"yes"', "status", "amount"]],
    ["string le|", ["string length"]],
    ["amount > 1 and net a|", ["net amount"]],
    ["bef|", ["before", "insert before", "overlaps before"]],
    ["upper case(st|", ["status", "starts", "string"]],
    ["12|", null],
    ["1.5e|", null],
    ['"some te|', null],
    ["approve.zzz|", null],
  ])("%s", (marked, expected) => {
    const found = first(marked, expected?.length);
    expect(expected === null ? found : found?.toSorted()).toEqual(
      expected === null ? null : expected.toSorted(),
    );
  });

  test("says what is replaced, the type, and what people call it", () => {
    expect(complete('status = "cl|"')?.replaces).toBe('"cl"');
    expect(complete("1 + am|")?.replaces).toBe("am");
    expect(complete("string le|")?.replaces).toBe("string le");
    expect(complete("am|")?.options[0]).toMatchObject({
      kind: "variable",
      detail: "number",
      documentation: "Amount",
    });
    expect(complete("approve.o|")?.options[0]).toMatchObject({
      kind: "entry",
      documentation: "Outcome of Approve",
    });
    expect(complete("string le|")?.options[0]).toMatchObject({
      insert: "string length()",
      caret: 14,
      detail: "string length(string)",
      documentation: "The number of characters.",
    });
  });

  test("what fits comes first", () => {
    expect(first("upper case(|", 2)).toEqual(["status", "amount"]);
    expect(first("due > |", 1)).toEqual(["due"]);
  });

  test("cells of decision tables", () => {
    const cell = {
      types: { ...types, "?": types.status ?? typeNamed("Any") },
      dialect: "UnaryTests" as const,
    };
    expect(
      completeExpression("", 0, cell)
        ?.options.slice(0, 2)
        .map(({ label }) => label),
    ).toEqual(['"open"', '"closed"']);
  });

  test("templates complete between their braces", () => {
    const at = (source: string) => completeTemplate(source, source.length, { types });
    expect(at("Dear {{approve.")).toMatchObject({
      from: 15,
      to: 15,
      options: [{ label: "outcome" }, { label: "comment" }],
    });
    expect(at("Dear ")).toBeNull();
    expect(at("Dear {{amount}} am")).toBeNull();
  });

  test("answers wherever the cursor is, whatever stands there", () => {
    const part = fc.constantFrom(
      "approve",
      ".",
      "items",
      "[",
      "(",
      '"',
      "for i in ",
      " return ",
      "= ",
      "{a: ",
      ", ",
      "if ",
    );
    const law = fc.property(fc.array(part, { maxLength: 10 }), fc.nat(60), (parts, at) => {
      const source = parts.join("");
      const position = Math.min(at, source.length);
      const completion = completeExpression(source, position, { types });
      if (completion === null) return;
      expect(completion.from).toBeLessThanOrEqual(position);
      expect(completion.to).toBeGreaterThanOrEqual(position);
    });
    fc.assert(law, { numRuns: 500 });
  });
});
