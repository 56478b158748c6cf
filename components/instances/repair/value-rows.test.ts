import { expect, test } from "vitest";
import { readValue, readValueRows, valueText } from "./value-rows";

test.each(["text", "12", "true", '{"a":1}', "[1,2]", "", "null"])(
  "the text %j comes back as it was",
  (text) => {
    expect(readValue(valueText(text))).toBe(text);
  },
);

test("values are read as JSON where they look like it", () => {
  expect(
    readValueRows([
      { name: "amount", text: "12" },
      { name: "note", text: "call Ana" },
    ]),
  ).toEqual({
    amount: 12,
    note: "call Ana",
  });
});

test("an unfinished row waits, an empty one is none", () => {
  expect(readValueRows([{ name: "", text: "12" }])).toBeUndefined();
  expect(readValueRows([{ name: "two words", text: "1" }])).toBeUndefined();
  expect(readValueRows([{ name: "", text: "" }])).toEqual({});
});
