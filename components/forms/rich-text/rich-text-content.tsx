import { Fragment, type ReactNode, useMemo } from "react";
import type { RichBlock, RichInline, RichMark } from "@/contracts/rich-text";
import type { Value } from "@/contracts/value";
import { richTextOf } from "@/engine/form/rich-text-value";
import { richTextClass } from "./rich-text-class";

/** Rich text drawn as elements, never as HTML; what is no such document is not drawn. */
export function RichTextContent({ value }: { value: Value }) {
  const document = useMemo(() => richTextOf(value), [value]);
  if (document === null) return null;
  return (
    <div className={richTextClass}>
      <Blocks blocks={document.content} />
    </div>
  );
}

function Blocks({ blocks }: { blocks: readonly RichBlock[] }) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place
    <BlockView key={index} block={block} />
  ));
}

function BlockView({ block }: { block: RichBlock }) {
  switch (block.type) {
    case "paragraph":
      return <p>{block.content?.length ? <Inlines parts={block.content} /> : <br />}</p>;
    case "heading": {
      const Heading = block.attrs.level === 2 ? "h2" : "h3";
      return <Heading>{block.content && <Inlines parts={block.content} />}</Heading>;
    }
    case "blockquote":
      return (
        <blockquote>
          <Blocks blocks={block.content} />
        </blockquote>
      );
    default: {
      const List = block.type === "orderedList" ? "ol" : "ul";
      return (
        <List>
          {block.content.map(({ content }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place
            <li key={index}>
              <Blocks blocks={content} />
            </li>
          ))}
        </List>
      );
    }
  }
}

function Inlines({ parts }: { parts: readonly RichInline[] }) {
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
    <Fragment key={index}>
      {part.type === "hardBreak" ? <br /> : (part.marks ?? []).reduceRight<ReactNode>(marked, part.text)}
    </Fragment>
  ));
}

function marked(inside: ReactNode, mark: RichMark): ReactNode {
  switch (mark.type) {
    case "bold":
      return <strong>{inside}</strong>;
    case "italic":
      return <em>{inside}</em>;
    case "strike":
      return <s>{inside}</s>;
    case "code":
      return <code>{inside}</code>;
    case "link":
      return (
        <a href={mark.attrs.href} target="_blank" rel="noopener noreferrer nofollow">
          {inside}
        </a>
      );
  }
}
