/**
 * How values stand in the Markdown of a document: as text that means nothing but itself, whatever somebody typed. A list of
 * records becomes a table with their names as headings, a list of anything else a list.
 */
import type { EncodeAfter, TextOf } from "@/engine/expression/compile-template";
import { type FeelContext, type FeelList, isContext, isList } from "@/engine/expression/values/feel-value";

export const writeDocumentValue: EncodeAfter = () => (text, value, textOf) => {
  if (!isList(value) || value.length === 0) return isList(value) ? "" : plainly(text);
  const records = value.filter(isContext);
  return records.length === value.length ? tableOf(records, textOf) : bulletsOf(value, textOf);
};

/** A character that Markdown could read as a sign loses that meaning by a backslash before it (CommonMark 2.4). */
function plainly(text: string): string {
  const lines = text.replace(/[\\`*_{}[\]()#+\-.!|<>~&=:^$]/g, "\\$&").split(/\r\n?|\n/);
  return lines.map((line) => line.trim()).join("  \n");
}

function tableOf(records: readonly FeelContext[], textOf: TextOf): string {
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const row = (cells: readonly string[]) => `| ${cells.map(inCell).join(" | ")} |`;
  const rows = records.map((record) => row(names.map((name) => textOf(record[name] ?? null))));
  const isRight = (name: string) => records.every((record) => isFigure(textOf(record[name] ?? null)));
  const rule = `| ${names.map((name) => (isRight(name) ? "---:" : "---")).join(" | ")} |`;
  return ["", "", row(names), rule, ...rows, "", ""].join("\n");
}

const bulletsOf = (items: FeelList, textOf: TextOf) =>
  ["", "", ...items.map((item) => `- ${inCell(textOf(item))}`), "", ""].join("\n");

/** Cells and items are one line. */
const inCell = (text: string) => plainly(text.replace(/\s+/g, " ").trim());

const isFigure = (text: string) => /^-?[\d.,\s]*\d\s*(%|[€$£]|[A-Z]{3})?$/.test(text) || text === "";
