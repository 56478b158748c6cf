/**
 * Changes to a document that leave the rest of it as it is, letter by letter. They are gathered first and made all at once;
 * what lies in something that is removed goes with it.
 */
import { escapedAttribute, escapedText } from "./escapes";
import { type PrefixScope, printXml, type XmlMade } from "./xml-made";
import { attributeOf, type XmlDocument, type XmlElement, type XmlNode } from "./xml-node";

interface Edit {
  start: number;
  end: number;
  text: string;
}

export class XmlPatch {
  private readonly source: string;
  private readonly usual: PrefixScope["usual"];
  private readonly edits: Edit[] = [];
  private readonly removed = new Set<XmlNode>();
  /** New content of elements that have had none, by the end of their tag. */
  private readonly filled = new Map<XmlElement, string[]>();
  /** New names of elements. */
  private readonly renamed = new Map<XmlElement, string>();

  constructor({ source }: XmlDocument, usual: PrefixScope["usual"]) {
    this.source = source;
    this.usual = usual;
  }

  isRemoved(node: XmlNode): boolean {
    return this.removed.has(node);
  }

  get isEmpty(): boolean {
    return this.edits.length === 0 && this.filled.size === 0 && this.renamed.size === 0;
  }

  /** Sets an attribute without namespace; undefined takes it away. */
  setAttribute(element: XmlElement, name: string, value: string | undefined): void {
    if (attributeOf(element, name) === value) return;
    const found = element.attributes.find((each) => each.local === name && each.namespace === "");
    const text = value === undefined ? "" : `${name}="${escapedAttribute(value)}"`;
    if (found && value === undefined)
      this.edits.push({ start: this.spaceBefore(found.start), end: found.end, text });
    else if (found) this.edits.push({ start: found.start, end: found.end, text });
    else {
      const at = element.start + 1 + element.name.length;
      this.edits.push({ start: at, end: at, text: ` ${text}` });
    }
  }

  /** Calls it otherwise, in the same namespace. */
  rename(element: XmlElement, local: string): void {
    if (element.local === local) return;
    const name = element.name.slice(0, element.name.length - element.local.length) + local;
    this.renamed.set(element, name);
    const start = element.start + 1;
    this.edits.push({ start, end: start + element.name.length, text: name });
    if (isSelfClosing(element)) return;
    const end = element.endTagStart + 2;
    this.edits.push({ start: end, end: end + element.name.length, text: name });
  }

  /** The node and the space before it. */
  remove(node: XmlNode): void {
    if (this.removed.has(node)) return;
    this.removed.add(node);
    this.edits.push({ start: this.spaceBefore(node.start), end: node.end, text: "" });
  }

  /** Puts an element in another one: before one of its children, or at the end. */
  insert(into: XmlElement, made: XmlMade, before?: XmlNode): void {
    const indent = `${this.indentOf(into)}  `;
    const text = printXml(made, { prefixes: into.prefixes, usual: this.usual }, indent);
    if (before) {
      this.edits.push({ start: before.start, end: before.start, text: `${text}\n${indent}` });
    } else if (isSelfClosing(into)) {
      this.filled.set(into, [...(this.filled.get(into) ?? []), `\n${indent}${text}`]);
    } else {
      const last = into.children.findLast((child) => child.kind !== "text" || child.text.trim() !== "");
      const at = last?.end ?? into.startTagEnd;
      this.edits.push({ start: at, end: at, text: `\n${indent}${text}` });
    }
  }

  /** Puts one in another one's place. */
  replace(node: XmlElement, made: XmlMade): void {
    const scope = { prefixes: node.parent?.prefixes ?? node.prefixes, usual: this.usual };
    this.removed.add(node);
    this.edits.push({ start: node.start, end: node.end, text: printXml(made, scope, this.indentOf(node)) });
  }

  /** Text in place of all that an element holds. */
  setText(element: XmlElement, text: string): void {
    if (isSelfClosing(element)) this.filled.set(element, [escapedText(text)]);
    else this.edits.push({ start: element.startTagEnd, end: element.endTagStart, text: escapedText(text) });
  }

  print(): string {
    const edits = [...this.edits, ...[...this.filled].map(([element, parts]) => this.fill(element, parts))];
    const ordered = edits
      .map((edit, order) => ({ ...edit, order }))
      .sort(
        (one, other) => one.start - other.start || lengthOf(one) - lengthOf(other) || one.order - other.order,
      );
    const parts: string[] = [];
    let at = 0;
    for (const { start, end, text } of ordered) {
      if (start < at) continue;
      parts.push(this.source.slice(at, start), text);
      at = end;
    }
    return parts.join("") + this.source.slice(at);
  }

  private fill(element: XmlElement, parts: readonly string[]): Edit {
    const name = this.renamed.get(element) ?? element.name;
    const isText = parts.every((part) => !part.startsWith("\n"));
    const close = isText ? "" : `\n${this.indentOf(element)}`;
    const start = element.startTagEnd - 2;
    return { start, end: element.startTagEnd, text: `>${parts.join("")}${close}</${name}>` };
  }

  private spaceBefore(at: number): number {
    let start = at;
    while (start > 0 && /\s/.test(this.source[start - 1] ?? "")) start -= 1;
    return start;
  }

  /** The space that the element's line begins with. */
  private indentOf({ start }: XmlNode): string {
    const near = this.source.slice(Math.max(0, start - 200), start);
    return /^[ \t]*/.exec(near.slice(near.lastIndexOf("\n") + 1))?.[0] ?? "";
  }
}

const lengthOf = ({ start, end }: Edit) => end - start;

function isSelfClosing(element: XmlElement): boolean {
  return element.endTagStart === element.startTagEnd && element.end === element.startTagEnd;
}
