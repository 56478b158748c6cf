import { describe } from "vitest";
import { feelTable } from "@/tests/support/feel-table";

describe("contexts", () => {
  feelTable([
    ["{net: 100, tax: net * 0.19, gross: net + tax}", { net: 100, tax: 19, gross: 119 }],
    ['{"a name": 1}.a name', 1],
    ["{a: 1, a: 2}", null],
    ["{a: {b: 1}}.a.b", 1],
  ]);
});

describe("functions", () => {
  feelTable([
    ["{double: function(x) x * 2, r: double(21)}.r", 42],
    ["{f: function(a, b) a - b, r: f(b: 1, a: 3)}.r", 2],
    ["{fact: function(n) if n <= 1 then 1 else n * fact(n - 1), r: fact(20)}.r", 2432902008176640000],
    ["(for i in 1..3 return function() i)[2]()", 2],
    ['{f: function(a: number) a, r: f("x")}.r', null],
    ["{f: function(a) a, r: f(1, 2)}.r", null],
    ["sort([3, 1, 2], function(a, b) a < b)", [1, 2, 3]],
    ['substring(start position: 2, string: "abc")', "bc"],
    ['substring(string: "abc", wrong: 2)', null],
  ]);
});

describe("instance of", () => {
  feelTable([
    ["1 instance of number", true],
    ["null instance of Any", false],
    ["[1, 2] instance of list<number>", true],
    ['[1, "a"] instance of list<number>', false],
    ["[1..2] instance of range<number>", true],
    ["{a: 1} instance of context<a: number>", true],
    ['{a: "x"} instance of context<a: number>', false],
    ['duration("P1D") instance of days and time duration', true],
    ["(function(a: number) a) instance of function<number> -> number", true],
  ]);
});
