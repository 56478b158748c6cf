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
const many = Array.from({ length: 10_000 }, (_, index) => ({ value: `v${index}`, label: `Value ${index}` }));
const range = {
  from: { "@type": "date", lexical: "2026-02-27" },
  to: { "@type": "date", lexical: "2026-03-01" },
};
const moment = { "@type": "dateTime", lexical: "2026-03-31T14:30:00+02:00" };
const momentRefusal = "It must be a date and a time with its offset, such as 2026-03-31T14:30:00+02:00.";
const signatureRefusal = "It must be a drawing or a name of at most 200 characters.";
const home = { street: " 1  Well Lane", postalCode: "10115", city: "Berlin", country: "DE" };
const keptHome = { ...home, street: "1 Well Lane", line2: null, region: null };
const drawn = {
  kind: "drawn",
  strokes: [
    [0, 0, 600, 200],
    [5, 5],
  ],
};
const survey = {
  rows: [
    { key: "food", label: "The food" },
    { key: "pace", label: "" },
  ],
  scale: options,
};
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
    ["an address of e-mail", { type: "email" }, " ana@example.com ", "ana@example.com"],
    ["no e-mail of space only", { type: "email" }, "  ", null],
    ["a web address", { type: "url" }, "https://example.com/a?b=c#d", "https://example.com/a?b=c#d"],
    ["a web address as people type it", { type: "url" }, "example.com/a", "https://example.com/a"],
    [
      "a telephone number without what stands between",
      { type: "phone" },
      "+49 (0)30 / 123-456",
      "+4930123456",
    ],
    ["a telephone number with 00", { type: "phone" }, "0049 30 123456", "+4930123456"],
    [
      "a national number with the field's code",
      { type: "phone", callingCode: "+49" },
      "030 123456",
      "+4930123456",
    ],
    ["the zero of an Italian number", { type: "phone", callingCode: "+39" }, "06 1234567", "+39061234567"],
    ["a percentage as people say it", { type: "percent" }, 12.5, 12.5],
    ["a rating", { type: "rating" }, 5, 5],
    ["a tagged rating as a plain number", { type: "rating" }, { "@type": "number", lexical: "4" }, 4],
    ["a time with its seconds", { type: "time" }, "09:05", { "@type": "time", lexical: "09:05:00" }],
    [
      "a time as it is kept",
      { type: "time" },
      { "@type": "time", lexical: "23:59:59" },
      { "@type": "time", lexical: "23:59:59" },
    ],
    [
      "a moment with its offset",
      { type: "dateTime" },
      "2026-03-31T14:30+02:00",
      { "@type": "dateTime", lexical: "2026-03-31T14:30:00+02:00" },
    ],
    [
      "a moment of UTC as other systems send it",
      { type: "dateTime" },
      "2026-03-31T14:30:00.000Z",
      { "@type": "dateTime", lexical: "2026-03-31T14:30:00Z" },
    ],
    ["a range of days", { type: "dateRange", maxDays: 3 }, { from: "2026-02-27", to: "2026-03-01" }, range],
    ["a range as it is kept", { type: "dateRange" }, range, range],
    ["no range without days", { type: "dateRange" }, { from: "", to: null }, null],
    ["one of many options", { type: "dropdown", options: many }, "v9999", "v9999"],
    ["a group", { type: "group" }, id, id],
    ["an address with all its parts", { type: "address" }, home, keptHome],
    ["an address as it is kept", { type: "address" }, keptHome, keptHome],
    ["no address of a country alone", { type: "address" }, { country: "DE", street: " " }, null],
    [
      "a picture",
      { type: "image" },
      [{ ...reference, type: "image/png" }],
      [{ ...reference, type: "image/png" }],
    ],
    ["a drawn signature", { type: "signature" }, drawn, drawn],
    [
      "a typed signature",
      { type: "signature" },
      { kind: "typed", name: "Ana" },
      { kind: "typed", name: "Ana" },
    ],
    ["answers by question", { type: "matrix", ...survey }, { food: "a" }, { food: "a", pace: null }],
    ["no answers where there are none", { type: "matrix", ...survey }, { food: null, pace: "" }, null],
    ["text that nobody sees", { type: "hidden" }, "newsletter", "newsletter"],
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
    [{ type: "email" }, "ana@", "It must be an e-mail address such as name@example.com."],
    [{ type: "email" }, "a@b.de, c@d.de", "It must be an e-mail address such as name@example.com."],
    [{ type: "email" }, `${"a".repeat(250)}@example.com`, "It can have at most 254 characters."],
    [{ type: "url" }, "javascript:alert(1)", "It must be a web address: an address starts with https://."],
    [{ type: "url" }, "ftp://example.com", "It must be a web address: an address starts with https://."],
    [{ type: "url" }, "mailto:a@example.com", "It must be a web address: an address starts with https://."],
    [{ type: "url" }, "see page", "It must be a web address: an address starts with https://."],
    [{ type: "url" }, `https://example.com/${"a".repeat(2000)}`, "It can have at most 2000 characters."],
    [
      { type: "phone" },
      "030 123456",
      "It must be a telephone number with its country code, such as +49 30 123456.",
    ],
    [
      { type: "phone", callingCode: "+49" },
      "call me",
      "It must be a telephone number, such as +49 30 123456.",
    ],
    [
      { type: "phone" },
      "+1234567890123456",
      "It must be a telephone number with its country code, such as +49 30 123456.",
    ],
    [{ type: "phone" }, 4930123456, "It must be text."],
    [{ type: "percent", max: 100 }, 101, "It must be at most 100."],
    [{ type: "percent" }, "15 %", "It must be a number."],
    [{ type: "rating", max: 3 }, 4, "It must be at most 3."],
    [{ type: "rating" }, 0, "It must be at least 1."],
    [{ type: "rating" }, 2.5, "It must be a whole number."],
    [{ type: "time" }, "24:00", "It must be a time such as 14:30."],
    [{ type: "time" }, "9 o'clock", "It must be a time such as 14:30."],
    [{ type: "time" }, 930, "It must be a time such as 14:30."],
    [{ type: "dateTime" }, "2026-03-31T14:30", momentRefusal],
    [{ type: "dateTime" }, "2026-02-30T14:30Z", momentRefusal],
    [{ type: "dateTime" }, "2026-03-31T14:30+99:00", momentRefusal],
    [{ type: "dateRange" }, { from: "2026-03-02", to: "2026-03-01" }, "It ends before it begins."],
    [{ type: "dateRange" }, { from: "2026-03-02" }, "It needs its last day."],
    [{ type: "dateRange" }, { to: "2026-03-02" }, "It needs its first day."],
    [
      { type: "dateRange" },
      { from: "2026-02-30", to: "2026-03-02" },
      "It must have dates such as 2026-03-31.",
    ],
    [
      { type: "dateRange", maxDays: 2 },
      { from: "2026-02-27", to: "2026-03-01" },
      "It can have at most 2 days; it has 3.",
    ],
    [{ type: "dateRange" }, "2026", 'It must have a first and a last day: {"from", "to"}.'],
    [{ type: "dropdown", options: many }, "v10000", "It must be one of its options."],
    [{ type: "dropdown", options: many }, 5, "It must be one of its options."],
    [{ type: "group" }, "sales", "It must be a group's id."],
    [{ type: "address" }, "1 Well Lane", "It must have parts: street, postalCode, city, country."],
    [{ type: "address" }, { planet: "Mars" }, 'It has "planet", which is not a part of an address.'],
    [
      { type: "image" },
      [{ ...reference, type: "image/svg+xml" }],
      'It has "offer.pdf", which is not a picture (PNG, JPEG, GIF, WebP or AVIF).',
    ],
    [{ type: "image" }, [reference, reference], "It can have at most 1 files."],
    [{ type: "signature" }, "Ana", signatureRefusal],
    [{ type: "signature" }, { kind: "typed", name: " " }, signatureRefusal],
    [{ type: "signature" }, { kind: "drawn", strokes: [] }, signatureRefusal],
    [{ type: "signature" }, { kind: "drawn", strokes: [[1, 2, 3]] }, signatureRefusal],
    [{ type: "signature" }, { kind: "drawn", strokes: [[1, 201]] }, signatureRefusal],
    [{ type: "signature" }, { kind: "drawn", strokes: [[1.5, 2]] }, signatureRefusal],
    [{ type: "signature" }, { kind: "drawn", strokes: [Array(4002).fill(1)] }, signatureRefusal],
    [{ type: "signature" }, { ...drawn, html: "<b>" }, signatureRefusal],
    [{ type: "matrix", ...survey }, ["a"], "It must have an answer by question."],
    [{ type: "matrix", ...survey }, { wine: "a" }, 'It has "wine", which is not among its questions.'],
    [{ type: "hidden" }, { a: 1 }, "It must be text."],
    [{ type: "section" }, "x", "It is not a question."],
    [{ type: "page" }, true, "It is not a question."],
    [{ type: "instructions", text: "Read me" }, "x", "It is not a question."],
  ])("%o: %o", (settings, raw, message) => {
    expect(read(settings, raw).problems).toEqual([{ path: "", message }]);
  });
});

describe("records name the part that is wrong", () => {
  it.each<[object, Value, [string, string][]]>([
    [
      { type: "address" },
      { line2: "Rear" },
      [
        [".street", "It: Street and number is required."],
        [".city", "It: City is required."],
        [".country", "It: Country is required."],
      ],
    ],
    [
      { type: "address" },
      { street: 5, city: "x".repeat(201), country: "Germany" },
      [
        [".street", "It: Street and number must be text."],
        [".city", "It: City can have at most 200 characters."],
        [".country", "It: Country must be a country's two letters, such as DE."],
      ],
    ],
    [
      { type: "matrix", ...survey },
      { food: "z" },
      [[".food", "It: The food must be an answer of the scale."]],
    ],
    [{ type: "matrix", ...survey, required: true }, { food: "a" }, [[".pace", "It: pace is required."]]],
  ])("%o %o", (settings, raw, problems) => {
    expect(read(settings, raw).problems.map(({ path, message }) => [path, message])).toEqual(problems);
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
    [{ type: "phone" }, "+4930123456", "+49 301 234 56"],
    [{ type: "phone" }, "+3531234567", "+353 123 4567"],
    [{ type: "percent" }, 12.5, "12.5\u202f%"],
    [{ type: "rating", max: 5 }, 4, "4 of 5"],
    [{ type: "time" }, { "@type": "time", lexical: "09:05:00" }, "09:05"],
    [{ type: "dateTime" }, moment, "31 Mar 2026, 14:30 (UTC+02:00)"],
    [{ type: "dateRange" }, range, "27 Feb – 1 Mar 2026"],
    [{ type: "dropdown", options: many }, "v42", "Value 42"],
    [{ type: "dropdown", options: many }, "gone", "gone"],
    [{ type: "hidden" }, "newsletter", "newsletter"],
    [{ type: "group" }, id, "Sales"],
    [{ type: "address" }, keptHome, "1 Well Lane, 10115 Berlin, Germany"],
    [{ type: "signature" }, { kind: "typed", name: "Ana" }, "Signed: Ana"],
    [{ type: "signature" }, drawn, "Signed by hand"],
    [{ type: "matrix", ...survey }, { food: "b", pace: null }, "The food: Beta"],
    [{ type: "image" }, [reference], "offer.pdf"],
  ])("reads %o %o as %s", (settings, value, text) => {
    expect(formatValue(field(settings), value, { member: () => "Ana Lopez", group: () => "Sales" })).toBe(
      text,
    );
  });
});

it("tells a moment by the clock of whoever reads it", () => {
  const text = formatValue(field({ type: "dateTime" }), moment, { timeZone: "America/New_York" });
  expect(text).toBe("31 Mar 2026, 08:30");
});

it("every type has an example that it takes itself", () => {
  const settings = {
    options,
    ...survey,
    columns: [{ type: "text", key: "a", label: "A" }],
    expression: "1",
    text: "x",
  };
  for (const [type, entry] of Object.entries(fieldRegistry)) {
    const parsed = field({ type, ...settings });
    const sample = entry.sample(parsed);
    if (sample !== null) expect(entry.read(sample, parsed).problems, type).toEqual([]);
  }
});
