import { describe, expect, it } from "vitest";
import { FieldSchema } from "@/contracts/form";
import type { Value } from "@/contracts/value";
import { formatValue } from "../format-value";
import { fieldRegistry } from "./registry";

const id = "01980000-0000-7000-8000-00000000a001";
const options = [
  { value: "a", label: "Alpha" },
  { value: "b", label: "Beta" },
];
const reference = { id, name: "offer.pdf", size: 12, type: "application/pdf" };

function field(settings: object) {
  return FieldSchema.parse({ key: "x", label: "It", ...settings });
}

function read(settings: object, raw: Value) {
  const parsed = field(settings);
  return fieldRegistry[parsed.type].read(raw, parsed);
}

describe("fields keep", () => {
  it.each<[string, object, Value, Value]>([
    ["text without the space around it", { type: "text" }, "  a\nb ", "a b"],
    ["no text of space only", { type: "text" }, "   ", null],
    ["text that PostgreSQL can hold", { type: "text" }, "a\u0000b\ud800", "ab\ufffd"],
    ["the lines of long text", { type: "longText" }, "a\r\nb", "a\nb"],
    ["numbers", { type: "number" }, 0.5, 0.5],
    [
      "numbers beyond double precision",
      { type: "number" },
      { "@type": "number", lexical: "0.1234567890123456789" },
      { "@type": "number", lexical: "0.1234567890123456789" },
    ],
    ["amounts", { type: "currency" }, 12.34, 12.34],
    ["dates as text", { type: "date" }, "2028-02-29", { "@type": "date", lexical: "2028-02-29" }],
    [
      "dates as they are kept",
      { type: "date" },
      { "@type": "date", lexical: "2026-01-31" },
      { "@type": "date", lexical: "2026-01-31" },
    ],
    ["an option", { type: "choice", options }, "b", "b"],
    ["options in the form's order, once", { type: "multiChoice", options }, ["b", "a", "b"], ["a", "b"]],
    ["no", { type: "yesNo" }, false, false],
    ["a member", { type: "person" }, id, id],
    ["files", { type: "file" }, [reference], [reference]],
  ])("%s", (_, settings, raw, value) => {
    expect(read(settings, raw)).toEqual({ value, problems: [] });
  });
});

describe("fields refuse", () => {
  it.each<[object, Value, string]>([
    [{ type: "text" }, 5, "It must be text."],
    [{ type: "text", maxLength: 3 }, "abcd", "It can have at most 3 characters; it has 4."],
    [{ type: "longText" }, ["a"], "It must be text."],
    [{ type: "number" }, "5", "It must be a number."],
    [{ type: "number", min: 1 }, 0, "It must be at least 1."],
    [{ type: "number", max: 1 }, 2, "It must be at most 1."],
    [{ type: "number", decimals: 0 }, 1.5, "It must be a whole number."],
    [{ type: "number" }, { "@type": "number", lexical: "1e999999999" }, "It must be a number."],
    [{ type: "currency" }, 1.005, "It can have at most 2 decimals."],
    [{ type: "currency", currency: "JPY" }, 1.5, "It must be a whole number."],
    [{ type: "date" }, "2026-02-30", "It must be a date such as 2026-03-31."],
    [{ type: "date" }, 20260230, "It must be a date such as 2026-03-31."],
    [{ type: "choice", options }, "c", 'It must be one of "a", "b".'],
    [{ type: "multiChoice", options }, ["a", "c"], 'It has "c", which is not among its options.'],
    [{ type: "yesNo" }, "yes", "It must be yes or no (true or false)."],
    [{ type: "person" }, "ana", "It must be a member's id."],
    [{ type: "file" }, [{ id }], "It must be a list of uploaded files, each with id, name, size and type."],
    [{ type: "file", maxFiles: 1 }, [reference, reference], "It can have at most 1 files."],
  ])("%o: %o", (settings, raw, message) => {
    expect(read(settings, raw).problems).toEqual([{ path: "", message }]);
  });
});

describe("line items", () => {
  const settings = {
    type: "lineItems",
    maxRows: 2,
    columns: [
      { type: "text", key: "article", label: "Article", required: true },
      { type: "number", key: "quantity", label: "Quantity" },
      { type: "currency", key: "price", label: "Price", currency: "EUR" },
    ],
  };

  it("keep their rows with all columns", () => {
    expect(read(settings, [{ article: " Drill ", quantity: 2 }]).value).toEqual([
      { article: "Drill", quantity: 2, price: null },
    ]);
  });

  it("name the row and column of what is wrong", () => {
    const rows: Value[] = [
      { article: "", price: 1.234 },
      { article: "Drill", quantity: "two", colour: "red" },
    ];
    expect(read(settings, rows).problems).toEqual([
      { path: "[0].article", message: "It, row 1: Article is required." },
      { path: "[0].price", message: "It, row 1: Price can have at most 2 decimals." },
      { path: "[1].quantity", message: "It, row 2: Quantity must be a number." },
      { path: "[1].colour", message: 'It, row 2: "colour" is not a column.' },
    ]);
  });

  it("refuse too many rows and rows that are none", () => {
    expect(read(settings, [{}, {}, {}]).problems[0]?.message).toBe("It can have at most 2 rows.");
    expect(read(settings, [5]).problems[0]).toEqual({ path: "[0]", message: "It, row 1 must be an object." });
  });
});

describe("formatValue", () => {
  it.each<[object, Value, string]>([
    [{ type: "number" }, 1234.5, "1,234.5"],
    [{ type: "currency" }, 1234.5, "€1,234.50"],
    [{ type: "date" }, { "@type": "date", lexical: "2026-03-02" }, "2 Mar 2026"],
    [{ type: "choice", options }, "a", "Alpha"],
    [{ type: "multiChoice", options }, ["a", "b"], "Alpha, Beta"],
    [{ type: "yesNo" }, false, "No"],
    [{ type: "person" }, id, "Ana Lopez"],
    [{ type: "file" }, [reference], "offer.pdf"],
    [{ type: "calculated", expression: "1", currency: "EUR" }, 3, "€3.00"],
    [{ type: "text" }, null, ""],
  ])("reads %o %o as %s", (settings, value, text) => {
    expect(formatValue(field(settings), value, { member: () => "Ana Lopez" })).toBe(text);
  });
});
