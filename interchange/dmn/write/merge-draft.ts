/**
 * Writes a draft over the element of a file that it means. What the reading took into the model follows the draft; all else
 * (extensions, comments, other tools' attributes, space) stays letter by letter. An element whose draft says
 * what the file says comes out as it was.
 */

import type { DmnReading } from "@/interchange/dmn/read/dmn-reading";
import { escapedText } from "@/interchange/xml/escapes";
import {
  elementsIn,
  textOf,
  type XmlDocument,
  type XmlElement,
  type XmlNode,
} from "@/interchange/xml/xml-node";
import type { Draft } from "./draft";
import { matchChildren } from "./match-children";
import { mergeStartTag } from "./merge-start-tag";
import { printDraft } from "./print-draft";

/** A file may be one long line; nobody indents further. */
const MAX_INDENT = 200;

export class DraftMerge {
  readonly #source: string;
  readonly #reading: DmnReading;

  constructor({ source }: XmlDocument, reading: DmnReading) {
    this.#source = source;
    this.#reading = reading;
  }

  merged(element: XmlElement, drafted: Draft): string {
    const start = mergeStartTag(this.#source, element, drafted, this.#reading);
    const content = this.#content(element, drafted);
    const isClosed = element.startTagEnd === element.end;
    if (!isClosed) return `${start}${content}${this.#source.slice(element.endTagStart, element.end)}`;
    return content === "" ? start : `${start.replace(/\s*\/>$/, ">")}${content}</${element.name}>`;
  }

  #content(element: XmlElement, drafted: Draft): string {
    const written = this.#source.slice(element.startTagEnd, element.endTagStart);
    if (drafted.text !== undefined) {
      return textOf(element).trim() === drafted.text ? written : escapedText(drafted.text);
    }
    const held = elementsIn(element).filter((child) => this.#reading.held.has(child));
    const matched = matchChildren(held, drafted.children, this.#reading);
    const isInOrder = inOrder([...matched], drafted, element);
    return isInOrder ? this.#patched(element, drafted, matched) : this.#rewritten(element, drafted, matched);
  }

  /** Children in their order in the file: changed, dropped, and new ones after the one they follow in the draft. */
  #patched(element: XmlElement, drafted: Draft, matched: ReadonlyMap<Draft, XmlElement>): string {
    const meant = new Map([...matched].map(([child, found]) => [found, child]));
    const { before, after, last } = placeNew(drafted.children, matched);
    const indent = this.#childIndent(element);
    const prefix = prefixOf(element);
    const print = (news: readonly Draft[] = []) =>
      news.map((each) => `\n${indent}${printDraft(each, prefix, indent)}`);
    const pieces: string[] = [];
    for (const node of element.children) {
      if (node.kind !== "element") {
        pieces.push(this.#slice(node));
        continue;
      }
      const child = meant.get(node);
      if (child !== undefined) {
        const first = print(before.get(node)).map((each) => `${each.trimStart()}\n${indent}`);
        pieces.push(...first, this.merged(node, child), ...print(after.get(node)));
      } else if (this.#isKept(node)) pieces.push(this.#slice(node));
      else dropSpace(pieces);
    }
    if (last.length === 0) return pieces.join("");
    const end = pieces.join("").trimEnd();
    return `${end}${print(last).join("")}\n${this.#indentOf(element)}`;
  }

  /** Children in the order of the draft, after what the model does not hold. */
  #rewritten(element: XmlElement, drafted: Draft, matched: ReadonlyMap<Draft, XmlElement>): string {
    const indent = this.#childIndent(element);
    const kept = element.children.filter((node) =>
      node.kind === "element" ? this.#isKept(node) : node.kind === "remark",
    );
    const written = drafted.children.flatMap((child) => {
      const found = matched.get(child);
      if (found !== undefined) return this.merged(found, child);
      return child.implied ? [] : printDraft(child, prefixOf(element), indent);
    });
    const parts = [...kept.map((node) => this.#slice(node)), ...written];
    return `${parts.map((part) => `\n${indent}${part}`).join("")}\n${this.#indentOf(element)}`;
  }

  /** What is not the model's, and what says nothing that the model could hold. */
  #isKept(element: XmlElement): boolean {
    return !this.#reading.held.has(element) || saysNothing(element);
  }

  #slice({ start, end }: XmlNode): string {
    return this.#source.slice(start, end);
  }

  /** The space before an element, where it begins its line. */
  #indentOf({ start }: XmlElement): string {
    const near = this.#source.slice(Math.max(start - MAX_INDENT, 0), start);
    const line = near.slice(near.lastIndexOf("\n") + 1);
    return line.trim() === "" ? line : "";
  }

  #childIndent(element: XmlElement): string {
    const [first] = elementsIn(element);
    const own = this.#indentOf(element);
    const inner = first === undefined ? "" : this.#indentOf(first);
    return inner.length > own.length ? inner : `${own}  `;
  }
}

function prefixOf({ name, local }: XmlElement): string {
  return name.slice(0, name.length - local.length);
}

/** Elements that are there for the text in them. */
const texts = new Set([
  "description",
  "question",
  "allowedAnswers",
  "text",
  "typeRef",
  "allowedValues",
  "typeConstraint",
  "inputValues",
  "outputValues",
  "defaultOutputEntry",
]);

function saysNothing(element: XmlElement): boolean {
  if (!texts.has(element.local) || element.attributes.length > 0) return false;
  return textOf(element).trim() === "" && elementsIn(element).every(saysNothing);
}

function dropSpace(pieces: string[]): void {
  const before = pieces.at(-1);
  if (before !== undefined && before.trim() === "") pieces.pop();
}

/** In a model elements of different kinds may stand in any order; elsewhere the order of kinds is part of the schema. */
function inOrder(pairs: readonly [Draft, XmlElement][], drafted: Draft, parent: XmlElement): boolean {
  const found = new Map(pairs);
  const isRoot = parent.parent === null;
  const last = new Map<string, number>();
  for (const child of drafted.children) {
    const at = found.get(child)?.start;
    if (at === undefined) continue;
    const kind = isRoot ? child.local : "";
    if (at < (last.get(kind) ?? -1)) return false;
    last.set(kind, at);
  }
  return true;
}

/** Where drafts that no element means go: after their predecessor, before the first one there is, or at the end. */
function placeNew(drafts: readonly Draft[], matched: ReadonlyMap<Draft, XmlElement>) {
  const before = new Map<XmlElement, Draft[]>();
  const after = new Map<XmlElement, Draft[]>();
  const first = drafts.map((each) => matched.get(each)).find((found) => found !== undefined);
  let previous: XmlElement | undefined;
  const last: Draft[] = [];
  for (const each of drafts) {
    const found = matched.get(each);
    if (found !== undefined) previous = found;
    else if (each.implied) continue;
    else if (previous !== undefined) append(after, previous, each);
    else if (first !== undefined) append(before, first, each);
    else last.push(each);
  }
  return { before, after, last };
}

function append(lists: Map<XmlElement, Draft[]>, at: XmlElement, each: Draft): void {
  const list = lists.get(at);
  if (list === undefined) lists.set(at, [each]);
  else list.push(each);
}
