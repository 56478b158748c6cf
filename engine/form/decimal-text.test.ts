import { describe, expect, it } from "vitest";
import { currencyDecimals } from "@/engine/form/number-value";
import { decimalOf, decimalValue, formatDecimal, parseDecimal } from "./decimal-text";

describe("parseDecimal", () => {
  it.each([
    ["1234.5", "en-GB", "1234.5"],
    ["1,234.50", "en-GB", "1234.50"],
    ["1.234,50", "en-GB", "1234.50"],
    ["1,5", "en-GB", "1.5"],
    ["1,234", "en-GB", "1234"],
    ["1,234", "de-DE", "1.234"],
    ["1.234", "de-DE", "1234"],
    ["1.5", "de-DE", "1.5"],
    ["1 234,5", "fr-FR", "1234.5"],
    ["1'234.50", "de-CH", "1234.50"],
    ["1,234,567", "de-DE", "1234567"],
    ["€ 12.00", "en-GB", "12.00"],
    ["12 EUR", "en-GB", "12"],
    ["−3", "en-GB", "-3"],
    ["-0", "en-GB", "0"],
    [".5", "en-GB", "0.5"],
    ["007", "en-GB", "7"],
  ])("reads %s in %s as %s", (text, language, expected) => {
    expect(parseDecimal(text, language)).toBe(expected);
  });

  it.each(["", "abc", "1,2,3", "--1", "1-2", ",", "12a34"])("refuses %j", (text) => {
    expect(parseDecimal(text, "en-GB")).toBeNull();
  });
});

it("keeps every digit of a number that a double cannot carry", () => {
  const value = decimalValue("12345678901234567.89");
  expect(value).toEqual({ "@type": "number", lexical: "12345678901234567.89" });
  expect(decimalOf(value)).toBe("12345678901234567.89");
  expect(formatDecimal("12345678901234567.89", "en-GB")).toBe("12,345,678,901,234,567.89");
});

it("gives plain numbers back as they are", () => {
  expect(decimalValue("0.1")).toBe(0.1);
  expect(decimalOf(1e-7)).toBe("0.0000001");
  expect(decimalOf("12")).toBeNull();
});

it("never hides digits that were typed", () => {
  expect(formatDecimal("12.5", "en-GB", 2)).toBe("12.50");
  expect(formatDecimal("12.345", "en-GB", 2)).toBe("12.345");
});

it("knows currencies without cents", () => {
  expect(currencyDecimals("EUR")).toBe(2);
  expect(currencyDecimals("JPY")).toBe(0);
});
