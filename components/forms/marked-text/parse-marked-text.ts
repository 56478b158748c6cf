/**
 * Text with marks as in Markdown, read into a tree that React draws: there is no HTML in it, nor a way to any. Each mark's end is
 * looked for once per line, so the time grows with the text however the marks are set.
 */

export type Inline =
  | { kind: "text"; text: string }
  | { kind: "strong" | "emphasis"; parts: Inline[] }
  | { kind: "code"; text: string }
  | { kind: "link"; href: string; text: string };

export type Block =
  | { kind: "heading"; level: 1 | 2 | 3; parts: Inline[] }
  /** Lines that stand below each other. */
  | { kind: "paragraph"; lines: Inline[][] }
  | { kind: "list"; ordered: boolean; items: Inline[][] };

type OpenBlock = Extract<Block, { kind: "paragraph" | "list" }>;

export function parseMarkedText(text: string): Block[] {
  const blocks: Block[] = [];
  /** A blank line ends a paragraph or a list. */
  let open: OpenBlock | null = null;
  const begin = (block: OpenBlock): OpenBlock => {
    blocks.push(block);
    return block;
  };
  for (const line of text.split(/\r\n?|\n/)) {
    const trimmed = line.trim();
    const heading = /^(#{1,3})\s+(.+)$/.exec(trimmed);
    const item = /^(?:([-*•])|\d{1,3}[.)])\s+(.+)$/.exec(trimmed);
    if (trimmed === "") {
      open = null;
    } else if (heading) {
      open = null;
      const level = heading[1]?.length === 1 ? 1 : heading[1]?.length === 2 ? 2 : 3;
      blocks.push({ kind: "heading", level, parts: parseInline(heading[2] ?? "") });
    } else if (item) {
      const ordered = item[1] === undefined;
      const parts = parseInline(item[2] ?? "");
      if (open?.kind === "list" && open.ordered === ordered) open.items.push(parts);
      else open = begin({ kind: "list", ordered, items: [parts] });
    } else if (open?.kind === "paragraph") {
      open.lines.push(parseInline(trimmed));
    } else {
      open = begin({ kind: "paragraph", lines: [parseInline(trimmed)] });
    }
  }
  return blocks;
}

const DEEPEST = 4;

function parseInline(text: string, depth = 0): Inline[] {
  const parts: Inline[] = [];
  const missing = new Set<string>();
  let plain = "";
  const flush = () => {
    if (plain !== "") parts.push({ kind: "text", text: plain });
    plain = "";
  };
  const endOf = (mark: string, from: number): number => {
    if (missing.has(mark)) return -1;
    const end = text.indexOf(mark, from);
    if (end < 0) missing.add(mark);
    return end;
  };
  for (let at = 0; at < text.length; ) {
    const found = markAt(text, at, { depth, endOf });
    if (found === null) {
      plain += text[at];
      at += 1;
    } else {
      flush();
      parts.push(found.part);
      at = found.next;
    }
  }
  flush();
  return parts;
}

type Reading = { depth: number; endOf: (mark: string, from: number) => number };

/** What begins here, and where the text goes on after it; null for plain text. */
function markAt(text: string, at: number, { depth, endOf }: Reading): { part: Inline; next: number } | null {
  const letter = text[at];
  if (letter === "\\" && /[\\*_`[\]]/.test(text[at + 1] ?? "")) {
    return { part: { kind: "text", text: text[at + 1] ?? "" }, next: at + 2 };
  }
  if (letter === "`") {
    const end = endOf("`", at + 1);
    return end <= at + 1 ? null : { part: { kind: "code", text: text.slice(at + 1, end) }, next: end + 1 };
  }
  if (letter === "[") return linkAt(text, at, endOf);
  if (letter === "h" && /^https?:\/\//.test(text.slice(at, at + 8)) && !/\w/.test(text[at - 1] ?? "")) {
    const address = /^[^\s<>"]+/.exec(text.slice(at, at + 2000))?.[0].replace(/[.,;:!?)]+$/, "") ?? "";
    return { part: { kind: "link", href: address, text: address }, next: at + address.length };
  }
  if (depth >= DEEPEST || (letter !== "*" && letter !== "_")) return null;
  // Within a word an underscore is a part of it: purchase_order_number.
  if (letter === "_" && /\w/.test(text[at - 1] ?? "")) return null;
  const mark = text.startsWith(letter + letter, at) ? letter + letter : letter;
  const begin = at + mark.length;
  const end = endOf(mark, begin);
  if (end <= begin || /\s/.test(text[begin] ?? " ") || /\s/.test(text[end - 1] ?? " ")) return null;
  const parts = parseInline(text.slice(begin, end), depth + 1);
  return { part: { kind: mark.length === 2 ? "strong" : "emphasis", parts }, next: end + mark.length };
}

/** "[label](address)", where the address is one that may be opened. */
function linkAt(text: string, at: number, endOf: Reading["endOf"]): { part: Inline; next: number } | null {
  const middle = endOf("](", at + 1);
  const end = middle < 0 ? -1 : endOf(")", middle + 2);
  if (end < 0) return null;
  const label = text.slice(at + 1, middle);
  const href = text.slice(middle + 2, end).trim();
  if (label.trim() === "" || !/^(https?:\/\/|mailto:|tel:)[^\s]+$/i.test(href)) return null;
  return { part: { kind: "link", href, text: label }, next: end + 1 };
}
