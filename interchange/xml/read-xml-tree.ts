/**
 * Reads XML 1.0 with namespaces into a tree, strictly, in linear time and without recursion: what is not well-formed, too
 * large or too deep is refused with its line. There are no document types and no entities but the five of XML, so
 * nothing is expanded or fetched.
 */
import { decodeReferences } from "./decode-references";
import { declareNamespaces, type Namespaces, noNamespaces, resolveName } from "./namespaces";
import { XmlFault } from "./xml-fault";
import { XmlScanner } from "./xml-scanner";
import type { XmlElement, XmlNode, XmlProblem } from "./xml-tree";

/** A model of 5,000 elements with its diagram has about 50,000 XML elements and 10 MB. */
export const xmlLimits = { characters: 32_000_000, depth: 256, elements: 300_000 } as const;

export type ReadXmlTree = { ok: true; root: XmlElement } | { ok: false; problem: XmlProblem };

interface OpenElement {
  element: XmlElement;
  namespaces: Namespaces;
}

class TreeReader {
  readonly #scanner: XmlScanner;
  readonly #open: OpenElement[] = [];
  #root: XmlElement | null = null;
  #elements = 0;

  constructor(source: string) {
    this.#scanner = new XmlScanner(source);
  }

  get around(): string | null {
    return this.#open.at(-1)?.element.name ?? null;
  }

  line(): number {
    return this.#scanner.line();
  }

  read(): XmlElement {
    for (let token = this.#scanner.next(); token.kind !== "end"; token = this.#scanner.next()) {
      if (token.kind === "text") this.#text(token.text, token.raw);
      else if (token.kind === "comment") this.#append({ kind: "comment", text: token.text });
      else if (token.kind === "close") this.#close(token.name);
      else this.#openElement(token.name, token.attributes, token.empty);
    }
    const left = this.around;
    if (left !== null) throw new XmlFault(`The document ends inside <${left}>.`);
    if (this.#root === null) throw new XmlFault("The document has no element.");
    return this.#root;
  }

  #append(node: XmlNode): void {
    this.#open.at(-1)?.element.children.push(node);
  }

  #text(text: string, raw: boolean): void {
    if (this.around === null && (raw || text.trim() !== "")) {
      throw new XmlFault("There is text outside the root element.");
    }
    this.#append({ kind: "text", text: raw ? text : decodeReferences(text) });
  }

  #openElement(name: string, attributes: Map<string, string>, empty: boolean): void {
    if (this.#root !== null && this.around === null)
      throw new XmlFault(`<${name}> is a second root element.`);
    this.#elements += 1;
    if (this.#elements > xmlLimits.elements) {
      throw new XmlFault(`The document has more than ${xmlLimits.elements} elements.`);
    }
    if (this.#open.length >= xmlLimits.depth) {
      throw new XmlFault(`Elements are nested more than ${xmlLimits.depth} deep.`);
    }
    const namespaces = declareNamespaces(this.#open.at(-1)?.namespaces ?? noNamespaces, attributes);
    const { local, namespace } = resolveName(name, namespaces, "element");
    for (const attribute of attributes.keys()) resolveName(attribute, namespaces, "attribute");
    const element: XmlElement = {
      kind: "element",
      name,
      local,
      namespace,
      attributes,
      children: [],
      line: this.line(),
    };
    this.#append(element);
    this.#root ??= element;
    if (!empty) this.#open.push({ element, namespaces });
  }

  #close(name: string): void {
    const open = this.around;
    if (open === null) throw new XmlFault(`</${name}> closes nothing.`);
    if (open !== name) throw new XmlFault(`<${open}> is closed by </${name}>.`);
    this.#open.pop();
  }
}

export function readXmlTree(source: string): ReadXmlTree {
  if (source.length > xmlLimits.characters) {
    const message = `The document has more than ${xmlLimits.characters} characters.`;
    return { ok: false, problem: { message, line: 1, element: null } };
  }
  const reader = new TreeReader(source);
  try {
    return { ok: true, root: reader.read() };
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    return {
      ok: false,
      problem: { message: error.message, line: reader.line(), element: reader.around },
    };
  }
}
