/** What rich text says, and the form in which it is kept: only what readers see, in the order of the schema. */
import {
  linkAddress,
  type RichBlock,
  type RichInline,
  type RichMark,
  type RichText,
  RichTextSchema,
} from "@/contracts/rich-text";
import type { Value } from "@/contracts/value";
import { recordOf } from "./record-value";
import { storableText } from "./storable-text";

/** The document without anything that has no meaning. */
export function keptDocument({ content }: RichText): Value {
  return { type: "doc", content: content.map(keptBlock) };
}

function keptBlock(block: RichBlock): Value {
  switch (block.type) {
    case "paragraph":
      return { type: "paragraph", ...keptInline(block.content) };
    case "heading":
      return { type: "heading", attrs: { level: block.attrs.level }, ...keptInline(block.content) };
    case "blockquote":
      return { type: "blockquote", content: block.content.map(keptBlock) };
    default:
      return {
        type: block.type,
        content: block.content.map(({ content }) => ({ type: "listItem", content: content.map(keptBlock) })),
      };
  }
}

function keptInline(content: readonly RichInline[] = []): { content?: Value[] } {
  if (content.length === 0) return {};
  return {
    content: content.map((part): Value => {
      if (part.type === "hardBreak") return { type: "hardBreak" };
      const marks = (part.marks ?? []).map(keptMark);
      return { type: "text", text: storableText(part.text), ...(marks.length > 0 && { marks }) };
    }),
  };
}

function keptMark(mark: RichMark): Value {
  if (mark.type !== "link") return { type: mark.type };
  return { type: "link", attrs: { href: linkAddress(mark.attrs.href) } };
}

/** What it says without marks: a line for each paragraph and each item of a list. */
export function plainText({ content }: RichText): string {
  return content
    .flatMap((block) => linesOf(block))
    .join("\n")
    .trim();
}

function linesOf(block: RichBlock): string[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return (block.content ?? [])
        .map((part) => (part.type === "text" ? part.text : "\n"))
        .join("")
        .split("\n");
    case "blockquote":
      return block.content.flatMap(linesOf);
    default:
      return block.content.flatMap(({ content }, index) => {
        const mark = block.type === "orderedList" ? `${index + 1}. ` : "- ";
        const [first = "", ...rest] = content.flatMap(linesOf);
        return [mark + first, ...rest.map((line) => `  ${line}`)];
      });
  }
}

/** Plain text as a document, a paragraph for each line. */
export function documentOf(text: string): RichText {
  const lines = text.replace(/\r\n?/g, "\n").trim().split("\n");
  return {
    type: "doc",
    content: lines.map((line) =>
      line === "" ? { type: "paragraph" } : { type: "paragraph", content: [{ type: "text", text: line }] },
    ),
  };
}

/** The document of a value; null for anything else. */
export function richTextOf(value: Value): RichText | null {
  const read = RichTextSchema.safeParse(recordOf(value)?.document);
  return read.success ? read.data : null;
}
