/** An XML document as a tree: names as they are written, with what the namespaces make of them. */
export interface XmlElement {
  kind: "element";
  /** As written, with its prefix. */
  name: string;
  /** Without its prefix. */
  local: string;
  namespace: string;
  /** By their names as written, namespace declarations included, in the order of the document. */
  attributes: Map<string, string>;
  children: XmlNode[];
  /** Counted from 1. */
  line: number;
}

export interface XmlText {
  kind: "text";
  text: string;
}

export interface XmlComment {
  kind: "comment";
  text: string;
}

export type XmlNode = XmlElement | XmlText | XmlComment;

/** Why a document is not read, in one sentence, and where. */
export interface XmlProblem {
  message: string;
  /** Counted from 1. */
  line: number;
  /** The name of the innermost element around the place, as written; null outside the root. */
  element: string | null;
}

export function childElements(parent: XmlElement): XmlElement[] {
  return parent.children.filter((node) => node.kind === "element");
}

/** The text directly inside an element, without that of inner elements. */
export function textOf(parent: XmlElement): string {
  return parent.children.map((node) => (node.kind === "text" ? node.text : "")).join("");
}
