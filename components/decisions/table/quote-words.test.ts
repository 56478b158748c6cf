import { describe, expect, it } from "vitest";
import { quoteWords } from "./quote-words";

describe("quoteWords", () => {
  it("quotes words and lists of words", () => {
    expect(quoteWords("Travel", [])).toBe('"Travel"');
    expect(quoteWords("Travel, Office supplies", [])).toBe('"Travel", "Office supplies"');
  });

  it("leaves names, keywords, numbers and expressions alone", () => {
    for (const text of [
      "supplier",
      "true",
      "null",
      "-",
      "",
      '"Travel"',
      "> 5",
      "f(x)",
      'not("a")',
      "Travel, 5",
    ]) {
      expect(quoteWords(text, ["supplier"])).toBe(text);
    }
  });
});
