import { unescaped } from "./escapes";
import { readName, splitName } from "./read-name";
import type { XmlLimits } from "./xml-limits";
import type { XmlAttribute, XmlElement } from "./xml-node";
import { XmlRefusal } from "./xml-refusal";

/** How much of the document has been read so far. */
export interface TagRead {
  elements: number;
  attributes: number;
  namespaces: number;
}

interface Place {
  source: string;
  at: number;
  parent: XmlElement | null;
  counts: TagRead;
  limits: XmlLimits;
}

const XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
/** Of declarations, so that nobody takes xmlns:id for an id. */
export const XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/";
const NONE: ReadonlyMap<string, string> = new Map([["xml", XML_NAMESPACE]]);

/** The element whose start tag begins at a character; closed: it has no end tag. */
export function readTag(place: Place): { element: XmlElement; closed: boolean } {
  const { source, at, parent, counts, limits } = place;
  counts.elements += 1;
  if (counts.elements > limits.elements) {
    throw new XmlRefusal(`The file has too many elements: at most ${limits.elements} can be read.`, at);
  }
  const name = readName(source, at + 1);
  const { attributes, end, closed } = readAttributes(place, at + 1 + name.length);
  const prefixes = prefixesOf(attributes, place);
  for (const attribute of attributes) {
    const { prefix, local } = splitName(attribute.name);
    attribute.local = local;
    if (prefix !== "" && prefix !== "xmlns")
      attribute.namespace = addressOf(prefix, prefixes, attribute.start);
  }
  refuseRepeated(attributes);
  const { prefix, local } = splitName(name);
  const namespace = prefix === "" ? (prefixes.get("") ?? "") : addressOf(prefix, prefixes, at);
  const element: XmlElement = {
    kind: "element",
    name,
    local,
    namespace,
    attributes,
    children: [],
    parent,
    start: at,
    startTagEnd: end,
    endTagStart: end,
    end,
    prefixes,
  };
  return { element, closed };
}

function readAttributes({ source, at, counts, limits }: Place, from: number) {
  const attributes: XmlAttribute[] = [];
  for (let next = from; ; ) {
    const start = skipSpace(source, next);
    if (source[start] === ">") return { attributes, end: start + 1, closed: false };
    if (source.startsWith("/>", start)) return { attributes, end: start + 2, closed: true };
    if (start >= source.length) throw new XmlRefusal("The file ends inside a tag.", at);
    if (start === next) throw new XmlRefusal("A space or the end of the tag is expected here.", start);
    const attribute = readAttribute(source, start);
    attributes.push(attribute);
    counts.attributes += 1;
    if (attributes.length > limits.attributesOfOne || counts.attributes > limits.attributes) {
      throw new XmlRefusal("The file has too many attributes.", start);
    }
    next = attribute.end;
  }
}

function readAttribute(source: string, start: number): XmlAttribute {
  const name = readName(source, start);
  const equals = skipSpace(source, start + name.length);
  if (source[equals] !== "=") throw new XmlRefusal(`The attribute ${name} has no value.`, start);
  const opening = skipSpace(source, equals + 1);
  const quote = source[opening];
  if (quote !== '"' && quote !== "'") {
    throw new XmlRefusal(`The value of ${name} must stand in quotation marks.`, opening);
  }
  const closing = source.indexOf(quote, opening + 1);
  if (closing === -1) throw new XmlRefusal(`The value of ${name} does not end.`, opening);
  const raw = source.slice(opening + 1, closing);
  const less = raw.indexOf("<");
  if (less !== -1) throw new XmlRefusal(`"<" may not stand in the value of ${name}.`, opening + 1 + less);
  const value = unescaped(/[\t\n\r]/.test(raw) ? raw.replace(/\r\n|[\t\n\r]/g, " ") : raw, opening + 1);
  return { name, local: name, namespace: "", value, start, end: closing + 1 };
}

function skipSpace(source: string, from: number): number {
  let at = from;
  for (; ; at += 1) {
    const code = source.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return at;
  }
}

function prefixesOf(attributes: readonly XmlAttribute[], { parent, counts, limits, at }: Place) {
  const around = parent?.prefixes ?? NONE;
  const declared = attributes.filter(({ name }) => name === "xmlns" || name.startsWith("xmlns:"));
  if (declared.length === 0) return around;
  counts.namespaces += declared.length;
  if (counts.namespaces > limits.namespaces)
    throw new XmlRefusal("The file declares too many namespaces.", at);
  const prefixes = new Map(around);
  for (const { name, value, start } of declared) {
    const prefix = name === "xmlns" ? "" : name.slice("xmlns:".length);
    if (prefix !== "" && value === "")
      throw new XmlRefusal(`The prefix ${prefix} stands for nothing.`, start);
    prefixes.set(prefix, value);
  }
  return prefixes;
}

function addressOf(prefix: string, prefixes: ReadonlyMap<string, string>, at: number): string {
  const address = prefixes.get(prefix);
  if (address === undefined) throw new XmlRefusal(`The prefix ${prefix} is not declared.`, at);
  return address;
}

function refuseRepeated(attributes: readonly XmlAttribute[]): void {
  if (attributes.length < 2) return;
  const seen = new Set<string>();
  for (const { name, local, namespace, start } of attributes) {
    const full = namespace === "" ? name : `{${namespace}}${local}`;
    if (seen.has(full)) throw new XmlRefusal(`The attribute ${name} stands twice in this element.`, start);
    seen.add(full);
  }
}
