import { describe } from "vitest";
import { feelTable } from "@/tests/support/feel-table";

describe("text", () => {
  feelTable([
    ['substring("foobar", 3)', "obar"],
    ['substring("foobar", -2, 1)', "a"],
    ['substring("\\U01F40Eab", 2)', "ab"],
    ['string length("\\U01F40Eab")', 3],
    ['upper case("straße")', "STRASSE"],
    ['substring before("a-b", "-")', "a"],
    ['substring after("a-b", "-")', "b"],
    ['contains("foobar", "ob")', true],
    ['starts with("foobar", "fo")', true],
    ['string join(["a", null, "b"], ", ")', "a, b"],
    ["string(1.50)", "1.5"],
    ['string([1, "a", null])', '[1, "a", null]'],
    ['number("1.000,5", ".", ",")', 1000.5],
    ['number("x")', null],
  ]);
});

describe("patterns", () => {
  feelTable([
    ['matches("foobar", "^fo*b")', true],
    ['matches("FOO", "foo", "i")', true],
    ['matches("\\u000D", ".")', false],
    ['matches("x", "[a-z-[x]]")', false],
    ['matches("a", "(a")', null],
    ['matches("aa", "(a)\\1")', null],
    ['matches("a.b", "a.b", "q")', true],
    ['replace("0123456", "(\\d{3})(\\d+)", "($1) $2")', "(012) 3456"],
    ['replace("a", "a", "$")', null],
    ['split("a;b;;c", ";")', ["a", "b", "", "c"]],
  ]);
});

describe("numbers", () => {
  feelTable([
    ["decimal(2.345, 2)", 2.34],
    ["round half up(2.345, 2)", 2.35],
    ["round half down(2.345, 2)", 2.34],
    ["round up(-1.1, 0)", -2],
    ["round down(-1.9, 0)", -1],
    ["floor(-1.5)", -2],
    ["ceiling(1.234, 2)", 1.24],
    ["floor(1234, -2)", 1200],
    ["modulo(-12, 5)", 3],
    ["modulo(10.1, 4.5)", 1.1],
    ["sqrt(16)", 4],
    ["sqrt(-1)", null],
    ["log(0)", null],
    ["even(4)", true],
    ["odd(4)", false],
    ['abs(duration("-P1D"))', "P1D"],
  ]);
});

describe("lists", () => {
  feelTable([
    ["sum([0.1, 0.2, 0.3])", 0.6],
    ["sum(1, 2, 3)", 6],
    ["sum([])", null],
    ["mean([1, 2])", 1.5],
    ["median([6, 1, 2, 3])", 2.5],
    ["stddev([2, 4, 7, 5])", "2.081665999466132735282297706979931"],
    ["mode([6, 1, 9, 6, 1])", [1, 6]],
    ['max("a", "c", "b")', "c"],
    ['min([1, "a"])', null],
    ["all([true, null])", null],
    ["any([true, null])", true],
    ["list contains([1, null], null)", true],
    ["distinct values([1, 2, 1, [3], [3]])", [1, 2, [3]]],
    ["flatten([1, [2, [3]]])", [1, 2, 3]],
    ["union([1, 2], [2, 3])", [1, 2, 3]],
    ["index of([1, 2, 1], 1)", [1, 3]],
    ["sublist([1, 2, 3], 2)", [2, 3]],
    ["append([1], 2, 3)", [1, 2, 3]],
    ["insert before([1, 3], 2, 2)", [1, 2, 3]],
    ["list replace([1, 2], 2, 9)", [1, 9]],
    ["reverse([1, 2])", [2, 1]],
    ["count(null)", null],
  ]);
});

describe("contexts", () => {
  feelTable([
    ['get value({a: 1}, "a")', 1],
    ["get entries({a: 1})", [{ key: "a", value: 1 }]],
    ['context([{key: "a", value: 1}])', { a: 1 }],
    ['context put({a: {b: 1}}, ["a", "b"], 2)', { a: { b: 2 } }],
    ["context merge([{a: 1, b: 1}, {b: 2}])", { a: 1, b: 2 }],
  ]);
});

describe("dates and times", () => {
  feelTable([
    ["now()", "2026-03-01T09:30:00+01:00"],
    ["today()", "2026-03-01"],
    ["date(2026, 2, 29)", null],
    ['date("2024-02-29").weekday', 4],
    ['time("10:15:00@Europe/Paris").hour', 10],
    ['date and time(date("2026-01-01"), time("10:00:00Z"))', "2026-01-01T10:00:00Z"],
    ['date and time("2026-07-01T12:00:00@Europe/Berlin") = date and time("2026-07-01T10:00:00Z")', true],
    ['date and time("2026-01-01T24:00:00")', "2026-01-02T00:00:00"],
    ['years and months duration(date("2026-01-31"), date("2027-03-30"))', "P1Y1M"],
    ['day of week(date("2026-03-01"))', "Sunday"],
    ['week of year(date("2026-01-01"))', 1],
    ['day of year(date("2024-12-31"))', 366],
    ['date("-999999999-01-01").year', -999999999],
    ['duration("P1DT25H")', "P2DT1H"],
    ['date("2026-02-30")', null],
  ]);
});

describe("relations of ranges", () => {
  feelTable([
    ["before(1, [2..5])", true],
    ["after([5..10], 3)", true],
    ["meets([1..5], [5..10])", true],
    ["overlaps([1..5], [5..10])", true],
    ["overlaps([1..5), [5..10])", false],
    ["includes([1..10], (1..10))", true],
    ["during(5, [1..10])", true],
    ["starts([1..5], [1..10])", true],
    ["finished by([1..10], [5..10])", true],
    ["coincides([1..5], [1..5])", true],
    ['range("[1..3]") = [1..3]', true],
    ['before(1, "a")', null],
  ]);
});
