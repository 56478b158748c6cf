/** The document's grammar for the editor: what contracts/rich-text.ts allows and no more, so a paste brings nothing else in. */
import { type DOMOutputSpec, Schema } from "prosemirror-model";
import { linkAddress } from "@/contracts/rich-text";

const element = (tag: string) => (): DOMOutputSpec => [tag, 0];

export const documentSchema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: { group: "block", content: "inline*", parseDOM: [{ tag: "p" }], toDOM: element("p") },
    heading: {
      group: "block",
      content: "inline*",
      defining: true,
      attrs: { level: { default: 2, validate: "number" } },
      parseDOM: [
        { tag: "h1", attrs: { level: 2 } },
        { tag: "h2", attrs: { level: 2 } },
        { tag: "h3", attrs: { level: 3 } },
        { tag: "h4", attrs: { level: 3 } },
      ],
      toDOM: ({ attrs }) => [attrs.level === 3 ? "h3" : "h2", 0],
    },
    blockquote: {
      group: "block",
      content: "block+",
      defining: true,
      parseDOM: [{ tag: "blockquote" }],
      toDOM: element("blockquote"),
    },
    bulletList: { group: "block", content: "listItem+", parseDOM: [{ tag: "ul" }], toDOM: element("ul") },
    orderedList: { group: "block", content: "listItem+", parseDOM: [{ tag: "ol" }], toDOM: element("ol") },
    listItem: { content: "block+", defining: true, parseDOM: [{ tag: "li" }], toDOM: element("li") },
    text: { group: "inline" },
    hardBreak: {
      group: "inline",
      inline: true,
      selectable: false,
      parseDOM: [{ tag: "br" }],
      toDOM: () => ["br"],
    },
  },
  marks: {
    link: {
      attrs: { href: { validate: "string" } },
      inclusive: false,
      parseDOM: [
        {
          tag: "a[href]",
          getAttrs: (dom) => {
            const href = linkAddress(dom.getAttribute("href") ?? "");
            return href === null ? false : { href };
          },
        },
      ],
      toDOM: ({ attrs }) => ["a", { href: String(attrs.href), rel: "noopener noreferrer nofollow" }, 0],
    },
    bold: {
      parseDOM: [
        { tag: "strong" },
        { tag: "b" },
        { style: "font-weight=bold" },
        { style: "font-weight=700" },
      ],
      toDOM: element("strong"),
    },
    italic: { parseDOM: [{ tag: "em" }, { tag: "i" }, { style: "font-style=italic" }], toDOM: element("em") },
    strike: { parseDOM: [{ tag: "s" }, { tag: "del" }], toDOM: element("s") },
    code: { parseDOM: [{ tag: "code" }], toDOM: element("code") },
  },
});
