import { describe, expect, it } from "vitest";
import { parseClipboard } from "./parse-clipboard";

describe("parseClipboard", () => {
  it("reads rows and cells, without a row for the last line break", () => {
    expect(parseClipboard("a\tb\r\nc\td\r\n")).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  it("keeps empty cells", () => {
    expect(parseClipboard("\tb\n\t")).toEqual([
      ["", "b"],
      ["", ""],
    ]);
  });

  it("takes away the quotes that a spreadsheet adds, and no others", () => {
    expect(parseClipboard('"""Gold"", ""Silver"""\t"Gold"')).toEqual([['"Gold", "Silver"', '"Gold"']]);
    expect(parseClipboard('"Gold", "Silver"\t1')).toEqual([['"Gold", "Silver"', "1"]]);
  });

  it("keeps a cell with a line break in one cell", () => {
    expect(parseClipboard('"first\nsecond"\tb')).toEqual([["first second", "b"]]);
  });

  it("reads a single word as a single cell", () => {
    expect(parseClipboard("a")).toEqual([["a"]]);
  });
});
