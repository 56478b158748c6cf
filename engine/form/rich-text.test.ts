import { describe, expect, it } from "vitest";
import { FieldSchema } from "@/contracts/form";
import { linkAddress } from "@/contracts/rich-text";
import type { Value } from "@/contracts/value";
import { fieldRegistry } from "./fields/registry";

const field = FieldSchema.parse({ type: "richText", key: "x", label: "It", maxLength: 200 });
const read = (raw: Value) => fieldRegistry.richText.read(raw, field);
const doc = (...content: Value[]): Value => ({ type: "doc", content });
const paragraph = (text: string, marks?: Value[]): Value => ({
  type: "paragraph",
  content: [{ type: "text", text, ...(marks && { marks }) }],
});
const link = (href: string): Value => ({ type: "link", attrs: { href, onclick: "alert(1)" } });

describe("rich text", () => {
  it("keeps the document and what it says", () => {
    const list: Value = {
      type: "orderedList",
      content: [
        { type: "listItem", content: [paragraph("one")] },
        { type: "listItem", content: [paragraph("two", [{ type: "bold" }])] },
      ],
    };
    const document = doc(
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Why" }] },
      list,
    );
    expect(read({ document })).toEqual({ value: { text: "Why\n1. one\n2. two", document }, problems: [] });
    expect(read({ document, text: "something else" }).value).toMatchObject({ text: "Why\n1. one\n2. two" });
  });

  it("takes plain text, a paragraph for each line", () => {
    expect(read("a\r\nb").value).toEqual({ text: "a\nb", document: doc(paragraph("a"), paragraph("b")) });
  });

  it.each<[string, Value]>([
    ["nothing typed", doc({ type: "paragraph" })],
    ["spaces only", doc(paragraph("  "))],
    ["an empty text", ""],
  ])("counts %s as not filled in", (_, raw) => {
    expect(read(raw)).toEqual({ value: null, problems: [] });
  });

  it("leaves out what has no meaning, and what jsonb cannot hold", () => {
    const loud = {
      type: "paragraph",
      style: "x",
      content: [{ type: "text", text: "a\u0000b", html: "<b>" }],
    };
    expect(read({ document: doc(loud), html: "<script>" }).value).toEqual({
      text: "ab",
      document: doc(paragraph("ab")),
    });
    expect(read(doc(paragraph("here", [link("https://example.com")])))).toEqual({
      value: {
        text: "here",
        document: doc(paragraph("here", [{ type: "link", attrs: { href: "https://example.com/" } }])),
      },
      problems: [],
    });
  });

  it("keeps markup that somebody typed as the text that it is", () => {
    expect(read(doc(paragraph("<img src=x onerror=alert(1)>"))).value).toMatchObject({
      text: "<img src=x onerror=alert(1)>",
    });
  });

  it.each<[string, Value, string]>([
    [
      "a link that runs",
      doc(paragraph("x", [link("javascript:alert(1)")])),
      "Links can be https, http and mailto.",
    ],
    ["a node that it does not know", doc({ type: "image", src: "x" }), "as the editor writes it."],
    ["HTML", { document: "<p>x</p>" }, "as the editor writes it."],
    ["a number", 7, "as the editor writes it."],
    ["too much of it", doc(paragraph("x".repeat(201))), "can have at most 200 characters; it has 201."],
  ])("refuses %s", (_, raw, said) => {
    expect(read(raw).problems).toEqual([{ path: "", message: expect.stringContaining(said) }]);
  });

  it("refuses a document of any depth or size at once, without walking it by recursion", () => {
    let deep: Value = paragraph("x");
    for (let depth = 0; depth < 50_000; depth += 1) deep = { type: "blockquote", content: [deep] };
    expect(read(doc(deep)).problems[0]?.message).toContain("nested too deep");
    const wide = doc(...Array.from({ length: 30_000 }, () => paragraph("x")));
    expect(read(wide).problems[0]?.message).toContain("too long");
  });

  it("lets links be web and mail addresses only, however they are written", () => {
    const hostile = [
      "javascript:alert(1)",
      " JaVaScRiPt:alert(1)",
      "data:text/html,x",
      "java\nscript:x",
      "//x",
      "",
    ];
    expect(hostile.map(linkAddress)).toEqual(hostile.map(() => null));
    expect(linkAddress(" https://example.com/a ")).toBe("https://example.com/a");
    expect(linkAddress("mailto:ana@example.com")).toBe("mailto:ana@example.com");
  });
});
