/** A draft as text of a file: two spaces a level; `prefix` (such as `dmn:`, or nothing) stands for the namespace of models. */
import { escapedAttribute, escapedText } from "@/interchange/xml/escapes";
import type { Draft } from "./draft";

/** The first line is not indented, since it follows what stands there already. */
export function printDraft(drafted: Draft, prefix: string, indent: string): string {
  const name = `${prefix}${drafted.local}`;
  const attributes = [...drafted.attributes].map(
    ([key, { value }]) => ` ${key}="${escapedAttribute(value)}"`,
  );
  const start = `<${name}${attributes.join("")}`;
  if (drafted.text !== undefined) return `${start}>${escapedText(drafted.text)}</${name}>`;
  if (drafted.children.length === 0) return `${start}/>`;
  const inner = `${indent}  `;
  const children = drafted.children.map((child) => `\n${inner}${printDraft(child, prefix, inner)}`);
  return `${start}>${children.join("")}\n${indent}</${name}>`;
}

export function printAttribute(name: string, value: string): string {
  return ` ${name}="${escapedAttribute(value)}"`;
}
