/** No expression reaches JavaScript: neither its evaluators, nor an object's prototype, nor a regular expression that backtracks. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Value } from "@/contracts/value";
import { evaluateFeel } from "@/tests/support/feel-table";

const variables: Record<string, Value> = {
  record: { name: "x", list: [1, 2] },
  text: "abc",
  items: [{ price: 1 }],
  parsed: JSON.parse('{"__proto__": {"admin": true}, "constructor": "own"}'),
};

describe("what only prototypes have is null", () => {
  test.each([
    "constructor",
    "toString",
    "hasOwnProperty",
    "__proto__",
    "globalThis",
    "process",
    "record.constructor",
    "record.__proto__",
    "record.toString",
    "record.constructor.constructor",
    "text.length",
    "text.constructor",
    "record.list.length[1]",
    "record.list.map[1]",
    "(1).toFixed",
    'get value(record, "constructor")',
    'get value(record, "__proto__")',
    "items[constructor != null][1]",
    "items.constructor[1]",
    "for i in [items] return i.valueOf[1]",
    "{a: 1}.__proto__",
    "{a: 1}.constructor",
    "(function(x) x).call",
    "(function(x) x).constructor",
    "sum.constructor",
    'date("2026-01-01").constructor',
    'duration("P1D").nanos',
    "[1..2].kind",
    "text.valueOf",
    "(record.constructor)(1)",
    "sort([2, 1], constructor)",
    "parsed.admin",
  ])("%s", (source) => {
    const result = evaluateFeel(source, variables);
    const value = result.ok ? result.value : null;
    expect(Array.isArray(value) ? (value[0] ?? null) : value).toBeNull();
  });

  test("a call of what only prototypes have is refused", () => {
    expect(() => evaluateFeel("toString()", variables)).toThrow("There is no function");
    expect(() => evaluateFeel("constructor(1)", variables)).toThrow("There is no function");
  });
});

describe("names of prototypes are names like others", () => {
  test.each([
    ["parsed.constructor", "own"],
    ["{constructor: 1}.constructor", 1],
    ["{__proto__: 1}.__proto__", 1],
    ['context put({}, "__proto__", 1).__proto__', 1],
    ['context([{key: "__proto__", value: 2}]).__proto__', 2],
    ['get value(context merge([{a: 1}, {__proto__: 3}]), "__proto__")', 3],
  ])("%s", (source, expected) => {
    expect(evaluateFeel(source, variables)).toEqual({ ok: true, value: expected });
  });

  test("nothing is left behind on what all objects share", () => {
    evaluateFeel('{__proto__: {admin: true}, a: context put({}, ["__proto__", "admin"], true)}', variables);
    const plain: Record<string, unknown> = {};
    expect(plain.admin).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

/** Ways out of what is written here, and regular expressions made from what users write. */
const forbidden = [
  /\beval\s*\(/,
  /\bnew\s+Function\b/,
  /(?<!\.)\bFunction\s*\(/,
  /\bimport\s*\(/,
  /\brequire\s*\(/,
  /\bnew\s+RegExp\b/,
  /(?<!RE2JS\.|\.)\bRegExp\s*\(/,
  /\.constructor\b/,
  /\bsetPrototypeOf\b/,
  /from "node:/,
];

test("the evaluator's own source has no way out", () => {
  const folder = "engine/expression";
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts"),
  );
  expect(files.length).toBeGreaterThan(80);
  const found = files.flatMap((file) => {
    const source = readFileSync(`${folder}/${file}`, "utf8");
    return forbidden.filter((way) => way.test(source)).map((way) => `${file}: ${way.source}`);
  });
  expect(found).toEqual([]);
});
