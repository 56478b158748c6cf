import { expect, it } from "vitest";
import { csvLine, guarded } from "./csv-line";

it("quotes what would end a cell or a line, and quotes by doubling them", () => {
  expect(csvLine(["plain", "a,b", 'say "hi"', "two\r\nlines", "a;b", ""])).toBe(
    'plain,"a,b","say ""hi""","two\r\nlines","a;b",',
  );
});

it.each(["=1+1", "+49 30", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"])(
  "puts an apostrophe before %j",
  (text) => {
    expect(guarded(text)).toBe(`'${text}`);
  },
);

it.each(["1-1", "a=b", " =1", "'=1", ""])("leaves %j as it is", (text) => {
  expect(guarded(text)).toBe(text);
});
