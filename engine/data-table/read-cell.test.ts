import { describe, expect, it } from "vitest";
import { type TableColumn, TableColumnSchema, TableShapeSchema } from "@/contracts/data-table";
import { cellText, readCell, readCellText } from "./read-cell";
import { comparableText } from "./read-record";

const column = (type: string, more: object = {}): TableColumn =>
  TableColumnSchema.parse({ key: "it", label: "It", type, ...more });
const choice = column("choice", { options: [{ value: "a", label: "First" }] });

describe("a cell", () => {
  it.each([
    [column("number"), "1,234.50", 1234.5],
    [column("number"), "0.1234567890123456789", { "@type": "number", lexical: "0.1234567890123456789" }],
    [column("date"), "31.3.2026", { "@type": "date", lexical: "2026-03-31" }],
    [column("yesNo"), "Ja", true],
    [choice, "first", "a"],
    [column("text"), "  007 ", "007"],
    [column("url"), "https://acme.test/a?b", "https://acme.test/a?b"],
    [column("text"), " ", null],
  ])("is read from text and written back: %#", (of, text, value) => {
    expect(readCellText(text, of, "en")).toEqual({ ok: true, value });
    const written = cellText(value, of);
    expect(readCellText(written, of, "en")).toEqual({ ok: true, value });
  });

  it.each([
    [column("number", { decimals: 0 }), "1.5", "must be a whole number"],
    [column("number"), "many", "must be a number"],
    [column("date"), "2026-02-30", "must be a date such as 2026-03-31"],
    [column("yesNo"), "maybe", "must be yes or no"],
    [choice, "second", 'must be one of "First"'],
    [column("email"), "nobody", "must be an e-mail address"],
    [column("url"), "javascript:alert(1)", "must be a web address: an address starts with https://"],
    [column("text", { required: true }), " ", "is required"],
    [column("text"), "x".repeat(2001), "has 2001 characters; 2000 fit"],
  ])("says why a text does not fit: %#", (of, text, fault) => {
    expect(readCellText(text, of, "en")).toEqual({ ok: false, fault });
  });

  it("takes values of expressions: codes that are numbers are text where text is kept", () => {
    expect(readCell(7, column("text"))).toEqual({ ok: true, value: "7" });
    expect(readCell("7", column("number"))).toEqual({ ok: false, fault: "must be a number" });
  });

  it("is compared by what it means", () => {
    const long = { "@type": "number" as const, lexical: "1.50" };
    expect(comparableText(long, column("number"))).toBe(comparableText(1.5, column("number")));
    expect(comparableText(true, column("yesNo"))).toBe("true");
  });
});

it("keeps names of columns apart, and those that records use themselves", () => {
  const columns = [column("text"), column("text"), { ...column("text"), key: "found" }];
  const read = TableShapeSchema.safeParse({ columns, keyColumn: "other" });
  expect(read.error?.issues.map(({ message }) => message)).toEqual([
    'Two columns are called "it".',
    '"found" is a reserved name.',
    "The key column does not exist.",
  ]);
});
