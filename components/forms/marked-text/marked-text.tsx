import { useMemo } from "react";
import { type Block, type Inline, parseMarkedText } from "./parse-marked-text";

/** Text with marks for headings, lists, emphasis and links. */
export function MarkedText({ text }: { text: string }) {
  const blocks = useMemo(() => parseMarkedText(text), [text]);
  return (
    <div className="grid min-w-0 gap-2 break-words text-base text-default">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place
        <BlockView key={index} block={block} />
      ))}
    </div>
  );
}

const headingClass = { 1: "text-lg", 2: "text-base", 3: "text-sm" };

function BlockView({ block }: { block: Block }) {
  if (block.kind === "heading") {
    // The form's title and sections stand above it.
    return (
      <h4 className={`font-semibold text-strong ${headingClass[block.level]}`}>
        <Inlines parts={block.parts} />
      </h4>
    );
  }
  if (block.kind === "list") {
    const List = block.ordered ? "ol" : "ul";
    return (
      <List className={`grid gap-1 pl-5 ${block.ordered ? "list-decimal" : "list-disc"}`}>
        {block.items.map((parts, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place
          <li key={index}>
            <Inlines parts={parts} />
          </li>
        ))}
      </List>
    );
  }
  return (
    <p>
      {block.lines.map((parts, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <span key={index} className="block">
          <Inlines parts={parts} />
        </span>
      ))}
    </p>
  );
}

function Inlines({ parts }: { parts: readonly Inline[] }) {
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
    <InlineView key={index} part={part} />
  ));
}

function InlineView({ part }: { part: Inline }) {
  switch (part.kind) {
    case "text":
      return part.text;
    case "code":
      return <code className="rounded-xs bg-sunken px-1 font-mono text-sm">{part.text}</code>;
    case "link":
      return (
        <a
          href={part.href}
          target="_blank"
          rel="noopener noreferrer nofollow"
          className="rounded-xs text-accent-text underline underline-offset-2"
        >
          {part.text}
        </a>
      );
    case "strong":
      return (
        <strong className="font-semibold text-strong">
          <Inlines parts={part.parts} />
        </strong>
      );
    case "emphasis":
      return (
        <em>
          <Inlines parts={part.parts} />
        </em>
      );
  }
}
