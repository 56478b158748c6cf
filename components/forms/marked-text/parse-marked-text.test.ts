import { describe, expect, it } from "vitest";
import { parseMarkedText } from "./parse-marked-text";

const paragraph = (...parts: object[]) => [{ kind: "paragraph", lines: [parts] }];
const text = (of: string) => ({ kind: "text", text: of });

describe("parseMarkedText", () => {
  it("reads headings, paragraphs and lists", () => {
    expect(
      parseMarkedText("# Before you start\nHave ready:\n\n- your badge\n- a pen\n1. one\n\nline\nline"),
    ).toEqual([
      { kind: "heading", level: 1, parts: [text("Before you start")] },
      { kind: "paragraph", lines: [[text("Have ready:")]] },
      { kind: "list", ordered: false, items: [[text("your badge")], [text("a pen")]] },
      { kind: "list", ordered: true, items: [[text("one")]] },
      { kind: "paragraph", lines: [[text("line")], [text("line")]] },
    ]);
  });

  it("reads emphasis within a line, also within each other", () => {
    expect(parseMarkedText("a **b _c_** `d*`")).toEqual(
      paragraph(
        text("a "),
        { kind: "strong", parts: [text("b "), { kind: "emphasis", parts: [text("c")] }] },
        text(" "),
        { kind: "code", text: "d*" },
      ),
    );
  });

  it("leaves marks alone that mark nothing", () => {
    for (const plain of ["2 * 3 * 4", "purchase_order_number", "**", "[x]", "5 ** 2", "#tag", "-3"]) {
      expect(parseMarkedText(plain)).toEqual(paragraph(text(plain)));
    }
    expect(parseMarkedText("\\*not\\*")).toEqual(paragraph(text("*"), text("not"), text("*")));
  });

  it("links only to what may be opened", () => {
    const link = { kind: "link", href: "https://example.com/a", text: "rules" };
    expect(parseMarkedText("[rules](https://example.com/a)")).toEqual(paragraph(link));
    expect(parseMarkedText("see https://example.com/b.")).toEqual(
      paragraph(
        text("see "),
        { kind: "link", href: "https://example.com/b", text: "https://example.com/b" },
        text("."),
      ),
    );
    for (const bad of ["[x](javascript:alert(1))", "[x](data:text/html,1)", "[x](/admin)"]) {
      expect(JSON.stringify(parseMarkedText(bad))).not.toContain('"link"');
    }
  });

  it("keeps HTML as the text that it is", () => {
    expect(parseMarkedText("<img src=x onerror=alert(1)>")).toEqual(
      paragraph(text("<img src=x onerror=alert(1)>")),
    );
  });

  it("reads any text, and all of it", () => {
    for (const mark of ["*", "_", "**a", "[", "[a](", "`", "\\", "https://", "# "]) {
      expect(parseMarkedText(mark.repeat(2000)).length).toBeGreaterThan(0);
    }
  });
});
