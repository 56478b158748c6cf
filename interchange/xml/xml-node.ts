/**
 * A document as it was written: each node knows the characters it came from, so that what is not changed can be written
 * again letter by letter.
 */
export interface XmlAttribute {
  /** As written, with prefix. */
  name: string;
  local: string;
  /** Empty: none, which is usual for attributes. */
  namespace: string;
  value: string;
  /** Of the whole attribute, `name="value"`. */
  start: number;
  end: number;
}

export interface XmlElement {
  kind: "element";
  /** As written, with prefix. */
  name: string;
  local: string;
  /** Address of the namespace; empty: none. */
  namespace: string;
  attributes: XmlAttribute[];
  children: XmlNode[];
  parent: XmlElement | null;
  /** Where `<` stands, where the start tag is over, where the end tag begins, and where all is over. */
  start: number;
  startTagEnd: number;
  endTagStart: number;
  end: number;
  /** What its prefixes stand for; empty prefix: names without one. */
  prefixes: ReadonlyMap<string, string>;
}

export interface XmlText {
  kind: "text";
  /** Without escapes. */
  text: string;
  start: number;
  end: number;
}

/** A comment or a processing instruction. */
export interface XmlRemark {
  kind: "remark";
  start: number;
  end: number;
}

export type XmlNode = XmlElement | XmlText | XmlRemark;

export interface XmlDocument {
  source: string;
  root: XmlElement;
}

export function isElement(node: XmlNode): node is XmlElement {
  return node.kind === "element";
}

export function elementsIn(element: XmlElement): XmlElement[] {
  return element.children.filter(isElement);
}

/** The value of an attribute without namespace. */
export function attributeOf(element: XmlElement, local: string, namespace = ""): string | undefined {
  return element.attributes.find((each) => each.local === local && each.namespace === namespace)?.value;
}

/** The characters that stand directly in an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((node) => (node.kind === "text" ? node.text : "")).join("");
}
