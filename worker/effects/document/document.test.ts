import { inflateRawSync, inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readMarkdown } from "./read-markdown";
import { writeDocx } from "./write-docx";
import { writePdf } from "./write-pdf";

const text = `# Offer 7

Dear **Łukasz** and *Ωμέγα*,

- one
- two
  1. first
  2. second

| Article | Price |
| --- | ---: |
| Paper \\| A4 | 12,50 |

> We look forward to it.

---

See [our page](https://example.com) or \`code\`.
`;

describe("Markdown", () => {
  it("becomes blocks", () => {
    expect(readMarkdown(text).map(({ kind }) => kind)).toEqual([
      "heading",
      "paragraph",
      "list",
      "table",
      "quote",
      "rule",
      "paragraph",
    ]);
  });

  it("keeps HTML and scripts as the text that they are, and only follows links of the web", () => {
    const [html, link] = readMarkdown(
      "<script>alert(1)</script>\n\n[open](javascript:alert) ![pixel](https://a.example/x)",
    );
    expect(html).toEqual({ kind: "paragraph", runs: [{ text: expect.stringContaining("<script>") }] });
    expect(link).toEqual({
      kind: "paragraph",
      runs: [{ text: "open" }, { text: " " }, { text: "pixel" }],
    });
  });

  it("takes what is nested too deeply as text", () => {
    expect(readMarkdown(`${"> ".repeat(500)}deep`)).toHaveLength(1);
    expect(readMarkdown(`${"- ".repeat(500)}deep`)).toHaveLength(1);
  });
});

it("is written as a PDF with the letters of Europe", async () => {
  const pdf = await writePdf(readMarkdown(text), "Offer 7");
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  const streams = pdf.toString("latin1").match(/(?<!end)stream\r?\n[\s\S]*?endstream/g) ?? [];
  const inflated = streams.map(bytesOf).join("\n");
  // The maps from glyphs to characters name the letters that were used: Ł and Ω.
  expect(inflated).toMatch(/<0141>/);
  expect(inflated).toMatch(/<03a9>/);
  expect(pdf.toString("latin1")).toContain("https://example.com");
});

it("is written as a Word file", async () => {
  const docx = await writeDocx(readMarkdown(text), "Offer 7");
  const xml = entryOf(docx, "word/document.xml");
  for (const part of ["Offer 7", "Łukasz", "Paper | A4", "12,50", "first", "We look forward to it."]) {
    expect(xml).toContain(part);
  }
  expect(xml).toContain('w:pStyle w:val="Heading1"');
});

it("writes nothing at all as well", async () => {
  expect((await writePdf(readMarkdown(""), "Empty")).length).toBeGreaterThan(100);
  expect((await writeDocx(readMarkdown(""), "Empty")).length).toBeGreaterThan(100);
});

/** What a compressed stream of a PDF holds; nothing for one that is compressed in another way. */
function bytesOf(stream: string): string {
  const bytes = stream.replace(/^stream\r?\n/, "").replace(/\r?\nendstream$/, "");
  try {
    return inflateSync(Buffer.from(bytes, "latin1")).toString("latin1");
  } catch {
    return "";
  }
}

/** The text of an entry of a ZIP file (APPNOTE 4.3), found by the directory at its end. */
function entryOf(zip: Buffer, name: string): string {
  for (let at = zip.indexOf("PK\u0001\u0002"); at >= 0; at = zip.indexOf("PK\u0001\u0002", at + 4)) {
    const nameLength = zip.readUInt16LE(at + 28);
    if (zip.toString("utf8", at + 46, at + 46 + nameLength) !== name) continue;
    const header = zip.readUInt32LE(at + 42);
    const begin = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    return inflateRawSync(zip.subarray(begin, begin + zip.readUInt32LE(at + 20))).toString("utf8");
  }
  throw new Error(`The file has no ${name}.`);
}
