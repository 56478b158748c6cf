import { describe } from "vitest";
import { feelTable } from "@/tests/support/feel-table";

describe("numbers are exact decimals", () => {
  feelTable([
    ["0.1 + 0.2", 0.3],
    ["0.1 + 0.2 = 0.3", true],
    ["1.1 * 1.1", 1.21],
    ["0.3 - 0.1", 0.2],
    ["10 / 4", 2.5],
    ["1 / 3", "0.3333333333333333333333333333333333"],
    ["2 / 3", "0.6666666666666666666666666666666667"],
    ["1 / 3 * 3", "0.9999999999999999999999999999999999"],
    ["9007199254740992 + 1", "9007199254740993"],
    ["9007199254740992 - 1", 9007199254740991],
    ["12345678901234567890 * 2", "24691357802469135780"],
    ["999999999999.99 + 0.01", 1000000000000],
    ["4.35 * 100", 435],
    ["-0.0 * 5", 0],
    ["2 ** 10", 1024],
    ["2 ** -1", 0.5],
    ["2 ** 0.5", "1.414213562373095048801688724209698"],
    ["-2 ** 2", 4],
    ["1e6144 * 10", null],
  ]);
});

describe("what is no number is null, never NaN or infinite", () => {
  feelTable([
    ["1 / 0", null],
    ["0 / 0", null],
    ["(-8) ** 0.5", null],
    ['1 + "1"', null],
    ["1 + null", null],
    ["1 + [1]", null],
    ["true + 1", null],
  ]);
});

describe("texts join, dates and durations add", () => {
  feelTable([
    ['"a" + "b"', "ab"],
    ['"a" - "b"', null],
    ['date("2026-01-31") + duration("P1M")', "2026-02-28"],
    ['date("2026-03-01") - date("2026-02-01")', "P28D"],
    ['date("2026-03-01") - duration("P1D")', "2026-02-28"],
    ['date and time("2026-03-01T23:00:00Z") + duration("PT2H")', "2026-03-02T01:00:00Z"],
    ['time("23:30:00") + duration("PT1H")', "00:30:00"],
    ['duration("P1D") * 1.5', "P1DT12H"],
    ['duration("P1Y") / 4', "P3M"],
    ['duration("P1D") / duration("PT6H")', 4],
    ['-duration("PT1H")', "-PT1H"],
    ['duration("P1D") + duration("P1M")', null],
    ['date("2026-03-01") + 1', null],
  ]);
});
