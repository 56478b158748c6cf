import { describe, expect, test } from "vitest";
import { functionNotes } from "@/engine/expression/builtins/function-notes";
import { builtinOverloads } from "@/engine/expression/builtins/registry";
import { checkExpression, checkUnaryTests } from "./check-expression";
import { checkTemplate } from "./check-template";
import { type FeelType, typeNamed } from "./feel-type";
import { typeName } from "./type-text";

const record = (entries: Record<string, FeelType>): FeelType => ({
  kind: "contextOf",
  entries: new Map(Object.entries(entries)),
});
const list = (element: FeelType): FeelType => ({ kind: "list", element });
const [number, string, boolean, date] = ["number", "string", "boolean", "date"].map(typeNamed) as [
  FeelType,
  FeelType,
  FeelType,
  FeelType,
];
const status: FeelType = { kind: "string", values: [{ value: "open" }, { value: "closed" }] };

const types: Record<string, FeelType> = {
  amount: number,
  name: string,
  urgent: boolean,
  due: date,
  status,
  tags: list(status),
  approve: record({ outcome: string, comment: string }),
  items: list(record({ price: number, quantity: number, title: string })),
  anything: typeNamed("Any"),
};

const found = (source: string, expected?: FeelType) =>
  checkExpression(source, { types, ...(expected === undefined ? {} : { expected }) }).problems.map(
    ({ severity, message, from, to }) => `${severity} ${source.slice(from, to)}: ${message}`,
  );

describe("the type of an expression", () => {
  test.each([
    ["amount * 2", "number"],
    ['name + "!"', "string"],
    ['due + duration("P1D")', "date"],
    ["due - due", "days and time duration"],
    ["if urgent then amount else 0", "number"],
    ["if urgent then amount else name", "Any"],
    ["items.price", "list<number>"],
    ["items[1].title", "string"],
    ["items[price > 10].title", "list<string>"],
    ["items[quantity]", "Any"],
    ["for i in items return i.price * i.quantity", "list<number>"],
    ["sum(items.price)", "number"],
    ["max(due, today())", "date"],
    ["{a: amount, b: a > 1}.b", "boolean"],
    ["{f: function(x: number) x * 2, r: f(3)}.r", "number"],
    ["[1, null, 2]", "list<number>"],
    ["[1..amount]", "range<number>"],
    ["anything.a.b", "Any"],
    ["anything + 1", "number"],
    ['anything - "a"', "Null"],
    ['@"P1M"', "years and months duration"],
    ["get entries(approve).key", "list<string>"],
    ["sort(items, function(a, b) a.price < b.price)[1].price", "number"],
    ["some i in items satisfies i.price > 3", "boolean"],
    ["duration(name)", "Any"],
  ])("%s is %s", (source, type) => {
    expect(typeName(checkExpression(source, { types }).type)).toBe(type);
  });
});

describe("what is wrong", () => {
  test.each([
    ["amuont > 1", "error amuont: There is no “amuont” here. Did you mean “amount”?"],
    ["amount +", "error : The expression ends too early."],
    ['amount - "1"', 'error amount - "1": Text cannot be subtracted from a number.'],
    [
      "name + amount",
      "error name + amount: A number cannot be added to text. Use string(…) to make text of it.",
    ],
    ["amount / 0", "error 0: A division by zero gives nothing."],
    ['amount > "a"', 'error amount > "a": A number cannot be compared with text.'],
    ["urgent > true", "error urgent > true: True or false has no order."],
    ['due = "2026-01-01"', 'warning due = "2026-01-01": A date cannot be compared with text.'],
    ['status = "opne"', 'warning "opne": This is never “opne”; it can be “open”, “closed”.'],
    ['status in ("open", "x")', 'warning "x": This is never “x”; it can be “open”, “closed”.'],
    ['list contains(tags, "x")', 'warning "x": This is never “x”; it can be “open”, “closed”.'],
    ["amount between 1 and name", "error name: A number cannot be compared with text."],
    ["amount in (> due, 3)", "warning > due: A number cannot be compared with a date."],
    ["if amount then 1 else 2", "warning amount: A condition is true or false, but this is a number."],
    ["urgent and name", "warning name: A condition is true or false, but this is text."],
    ["approve.outcom", "error outcom: There is no entry “outcom” here. Did you mean “outcome”?"],
    ["amount.year", "error year: A number has no entries."],
    ["due.yaer", "error yaer: There is no entry “yaer” here. Did you mean “year”?"],
    ["items[prize > 1]", "warning prize: There is no “prize” here. Did you mean “price”?"],
    ["upper case(amount)", "error amount: “upper case” needs text here, not a number."],
    ['matches(name, "a", amount)', "warning amount: “matches” needs text here, not a number."],
    ["substring(name)", "error substring(name): “substring” takes 2 to 3 values, not 1."],
    ["now(1)", "error now(1): “now” takes no values, not 1."],
    ["substring(string: name, start: 1)", "error 1: “substring” has no parameter “start”."],
    ["sum(items.title)", "error items.title: “sum” needs numbers, but this is text."],
    ['date("2026-02-30")', 'error "2026-02-30": “2026-02-30” is no date; write it like 2026-03-31.'],
    ["not(amount)", "error amount: “not” needs true or false, but this is a number."],
    ["amount(1)", "error amount: A number is no function."],
    ["{a: 1, a: 2}", "error a: The entry “a” stands here twice."],
    ["{f: function(x: number) x, r: f(name)}.r", "error name: This function takes a number here, not text."],
    [
      "for i in name..3 return i",
      "error name: Only numbers and dates can be counted through, but this is text.",
    ],
    ["amount instance of nmber", "warning nmber: There is no type “nmber”."],
    ['"a" - 1 = null', 'warning "a" - 1: A number cannot be subtracted from text.'],
  ])("%s", (source, problem) => {
    expect(found(source)).toEqual([problem]);
  });

  test("what is expected", () => {
    const problem = "error amount: This should give true or false, but it gives a number.";
    expect(found("amount", boolean)).toEqual([problem]);
    expect(found("anything", boolean)).toEqual([]);
    expect(found("amount > 1", boolean)).toEqual([]);
  });
});

describe("cells of decision tables", () => {
  const cell = (source: string, input: FeelType) =>
    checkUnaryTests(source, { types: { ...types, "?": input } }).problems.map(({ message }) => message);

  test.each([
    ["> 10, [1..3]", number],
    ['not("a", "b")', string],
    ["-", number],
    ["? > amount", number],
    ["null", number],
    ["tags", status],
  ])("%s is right", (source, input) => {
    expect(cell(source, input)).toEqual([]);
  });

  test.each([
    ['"a"', number, "A number cannot be compared with text."],
    ["> due", number, "A number cannot be compared with a date."],
    ['"gone"', status, "This is never “gone”; it can be “open”, “closed”."],
    ["limit", number, "There is no “limit” here."],
  ])("%s is wrong", (source, input, message) => {
    expect(cell(source, input)).toEqual([message]);
  });
});

test("templates are checked between their braces", () => {
  const problems = (source: string) =>
    checkTemplate(source, { types }).map(({ message, from, to }) => [message, source.slice(from, to)]);
  expect(problems("Dear {{name}}, {{amount}}")).toEqual([]);
  expect(problems("Dear {{name - 1}}")).toEqual([["A number cannot be subtracted from text.", "name - 1"]]);
  expect(problems("Dear {{name")).toEqual([["This “{{” has no “}}”.", "{{"]]);
});

test("every built-in function has its notes", () => {
  expect(Object.keys(functionNotes).toSorted()).toEqual([...builtinOverloads.keys()].toSorted());
});
