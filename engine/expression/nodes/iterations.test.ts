import { describe } from "vitest";
import { feelTable } from "@/tests/support/feel-table";

describe("for", () => {
  feelTable([
    ["for i in 1..3 return i * 2", [2, 4, 6]],
    ["for i in 3..1 return i", [3, 2, 1]],
    ["for i in [1..3] return i", [1, 2, 3]],
    ["for i in 1..2, j in [10, 20] return i + j", [11, 21, 12, 22]],
    ["for i in [[1, 2], [3]], j in i return j", [1, 2, 3]],
    ["for i in 1..4 return if i = 1 then 1 else i * partial[-1]", [1, 2, 6, 24]],
    ['for d in date("2026-02-27")..date("2026-03-01") return d.day', [27, 28, 1]],
    ["for i in 1..3 return partial", [[], [[]], [[], [[]]]]],
    ["for i in null return i", null],
    ["sum(for item in [{q: 2, p: 1.5}, {q: 3, p: 0.1}] return item.q * item.p)", 3.3],
  ]);
});

describe("some and every", () => {
  feelTable([
    ["some x in [1, 2, 3] satisfies x > 2", true],
    ["every x in [1, 2, 3] satisfies x > 2", false],
    ["some x in [] satisfies true", false],
    ["every x in [] satisfies false", true],
    ["some x in [1, null] satisfies x > 2", null],
    ["every x in [1, 2], y in [3, 4] satisfies x < y", true],
  ]);
});
