/** Markdown as blocks. HTML means nothing here: it stands as it was typed. Images are not fetched; their text is shown. */
import { lexer, type Token, type Tokens } from "marked";
import type { Block, Run } from "./page-blocks";

/** Lists and quotes inside of each other; what is deeper stands as its text. */
const MOST_DEPTH = 8;

type Style = Omit<Run, "text">;

export function readMarkdown(text: string): Block[] {
  return blocksOf(lexer(text, { gfm: true }), 0);
}

function blocksOf(tokens: readonly Token[], depth: number): Block[] {
  return tokens.flatMap((token) => blockOf(token as Tokens.Generic & Token, depth));
}

function blockOf(token: Token, depth: number): Block[] {
  if (depth > MOST_DEPTH) return [{ kind: "paragraph", runs: [{ text: token.raw }] }];
  switch (token.type) {
    case "heading": {
      const { depth: level, tokens = [] } = token as Tokens.Heading;
      return [{ kind: "heading", level: level === 1 || level === 2 ? level : 3, runs: runsOf(tokens) }];
    }
    case "list": {
      const { ordered, start, items } = token as Tokens.List;
      const written = items.map((item) => blocksOf(item.tokens, depth + 1));
      return [{ kind: "list", ordered, start: start === "" ? 1 : start, items: written }];
    }
    case "blockquote":
      return [{ kind: "quote", blocks: blocksOf((token as Tokens.Blockquote).tokens, depth + 1) }];
    case "table":
      return [readTable(token as Tokens.Table)];
    case "code":
      return [{ kind: "code", text: (token as Tokens.Code).text }];
    case "hr":
      return [{ kind: "rule" }];
    case "space":
    case "def":
    case "checkbox":
      return [];
    default: {
      const runs = "tokens" in token && token.tokens ? runsOf(token.tokens) : [{ text: plainOf(token) }];
      return [{ kind: "paragraph", runs }];
    }
  }
}

function readTable({ header, rows }: Tokens.Table): Block {
  return {
    kind: "table",
    columns: header.map((cell) => ({ align: cell.align ?? "left", runs: runsOf(cell.tokens) })),
    rows: rows.map((row) => row.map((cell) => runsOf(cell.tokens))),
  };
}

function runsOf(tokens: readonly Token[], style: Style = {}): Run[] {
  return tokens.flatMap((token): Run[] => {
    const inner = "tokens" in token && token.tokens ? token.tokens : [];
    switch (token.type) {
      case "strong":
        return runsOf(inner, { ...style, bold: true });
      case "em":
        return runsOf(inner, { ...style, italic: true });
      case "del":
        return runsOf(inner, { ...style, strike: true });
      case "link":
        return runsOf(inner, { ...style, ...webLink((token as Tokens.Link).href) });
      case "codespan":
        return [{ ...style, code: true, text: decoded((token as Tokens.Codespan).text) }];
      case "br":
        return [{ ...style, text: "\n" }];
      default:
        return inner.length > 0 ? runsOf(inner, style) : [{ ...style, text: plainOf(token) }];
    }
  });
}

/** Only addresses of the web and of mail become links. */
function webLink(href: string): Style {
  return /^(https?:\/\/|mailto:)/i.test(href) ? { link: href } : {};
}

/** Line ends within a paragraph are spaces. */
const plainOf = (token: Token): string =>
  decoded("text" in token && typeof token.text === "string" ? token.text : token.raw).replace(/\n/g, " ");

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " " };

/** The few character references that people write. */
const decoded = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => entities[name] ?? whole);
