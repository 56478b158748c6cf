import { describe } from "vitest";
import type { Value } from "@/contracts/value";
import { feelTable } from "@/tests/support/feel-table";

const variables: Record<string, Value> = {
  "Monthly Salary": 3000,
  "follow-up": 2,
  customer: { name: "Ann", "home address": { city: "Ulm" } },
  items: [
    { article: "pen", price: 2, quantity: 10 },
    { article: "desk", price: 300, quantity: 1 },
  ],
  limit: 100,
  needed: { "@type": "date", lexical: "2026-03-31" },
  long: { "@type": "number", lexical: "123456789012345678.5" },
};

describe("names may hold spaces and signs", () => {
  feelTable(
    [
      ["Monthly Salary * 12", 36000],
      ["follow-up + 1", 3],
      ["missing", null],
      ["missing.deeper.still", null],
      ["customer.name", "Ann"],
      ["customer.home address.city", "Ulm"],
      ["needed.month", 3],
      ["long + 1", "123456789012345679.5"],
    ],
    variables,
  );
});

describe("a variable may be called like a function", () => {
  const fields = {
    date: { "@type": "date", lexical: "2026-03-31" },
    count: 3,
    time: 4,
    duration: 5,
    not: 1,
    string: "x",
  };
  feelTable(
    [
      ["date.month", 3],
      ["date > date(2026, 1, 1)", true],
      ["count + count([1, 2])", 5],
      ["time + duration", 9],
      ["string + string(1)", "x1"],
    ],
    fields,
  );
});

describe("filters see the item's entries first", () => {
  feelTable(
    [
      ["items[1].article", "pen"],
      ["items[-1].article", "desk"],
      ["items[3]", null],
      ["items[price > limit].article", ["desk"]],
      ["items[item.price > limit].article", ["desk"]],
      ["items.price", [2, 300]],
      ["[1, 2, 3][item >= 2]", [2, 3]],
      ["[1, 2, 3][> 2]", [3]],
      ["[][1]", null],
      ["[][true]", []],
    ],
    variables,
  );
});

describe("an object's prototype is never reached", () => {
  feelTable([
    ["constructor", null],
    ["{}.constructor", null],
    ["{}.__proto__", null],
    ['get value({}, "toString")', null],
    ['{"__proto__": 1}.__proto__', 1],
    ['context put({}, "__proto__", {admin: true}).admin', null],
    ['"text".length', null],
    ["[1].length", [null]],
  ]);
});
