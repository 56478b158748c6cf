/** Cuts an XML document into tags, texts and comments; each character is looked at a bounded number of times. */
import { decodeReferences } from "./decode-references";
import { XmlFault } from "./xml-fault";

export type XmlToken =
  | { kind: "open"; name: string; attributes: Map<string, string>; empty: boolean }
  | { kind: "close"; name: string }
  /** `raw` text stood in a CDATA section, so references in it are none. */
  | { kind: "text"; text: string; raw: boolean }
  | { kind: "comment"; text: string }
  | { kind: "end" };

const NAME = /[\p{L}_:][\p{L}\p{N}\p{M}_:.\u00B7-]*/uy;
const SPACE = /[ \t\r\n]*/y;
/** Control characters that XML 1.0 does not know, and halves of surrogate pairs. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
const attributesPerElement = 1_000;

export class XmlScanner {
  readonly #source: string;
  #at = 0;
  /** Where the last token began, for the line of a problem. */
  #start = 0;
  /** The line of `#counted`; counted on from there, so that lines cost one pass altogether. */
  #line = 1;
  #counted = 0;

  constructor(source: string) {
    this.#source = source.startsWith("\uFEFF") ? source.slice(1) : source;
  }

  /** The line on which the last token begins, from 1. */
  line(): number {
    const source = this.#source;
    for (let next = source.indexOf("\n", this.#counted); next >= 0 && next < this.#start; ) {
      this.#line += 1;
      this.#counted = next + 1;
      next = source.indexOf("\n", this.#counted);
    }
    return this.#line;
  }

  next(): XmlToken {
    this.#start = this.#at;
    if (this.#start === 0) this.#checkCharacters();
    if (this.#at >= this.#source.length) return { kind: "end" };
    if (this.#source[this.#at] !== "<") return this.#text();
    if (this.#source.startsWith("<!--", this.#at)) return this.#comment();
    if (this.#source.startsWith("<![CDATA[", this.#at)) {
      return { kind: "text", text: this.#upTo("<![CDATA[", "]]>", "CDATA section"), raw: true };
    }
    if (this.#source.startsWith("<?", this.#at)) {
      this.#upTo("<?", "?>", "processing instruction");
      return this.next();
    }
    if (this.#source.startsWith("<!", this.#at)) {
      throw new XmlFault("A document type or entity declaration is not allowed.");
    }
    return this.#source.startsWith("</", this.#at) ? this.#closeTag() : this.#openTag();
  }

  #checkCharacters(): void {
    const found = FORBIDDEN.exec(this.#source);
    if (found === null) return;
    this.#start = found.index;
    const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    throw new XmlFault(`The character U+${code} is not allowed in XML.`);
  }

  #text(): XmlToken {
    const end = this.#source.indexOf("<", this.#at);
    const text = this.#source.slice(this.#at, end < 0 ? undefined : end);
    this.#at += text.length;
    return { kind: "text", text: text.replaceAll(/\r\n?/g, "\n"), raw: false };
  }

  #comment(): XmlToken {
    return { kind: "comment", text: this.#upTo("<!--", "-->", "comment") };
  }

  #upTo(start: string, end: string, what: string): string {
    const from = this.#at + start.length;
    const to = this.#source.indexOf(end, from);
    if (to < 0) throw new XmlFault(`A ${what} is not closed.`);
    this.#at = to + end.length;
    return this.#source.slice(from, to).replaceAll(/\r\n?/g, "\n");
  }

  #closeTag(): XmlToken {
    this.#at += 2;
    const name = this.#name("</");
    this.#space();
    this.#expect(">", `</${name}`);
    return { kind: "close", name };
  }

  #openTag(): XmlToken {
    this.#at += 1;
    const name = this.#name("<");
    const attributes = new Map<string, string>();
    for (;;) {
      const spaced = this.#space();
      const next = this.#source[this.#at];
      if (next === ">" || next === "/") break;
      if (next === undefined) throw new XmlFault(`The document ends inside the tag <${name}.`);
      if (!spaced) throw new XmlFault(`A space is missing in the tag <${name}.`);
      this.#attribute(name, attributes);
    }
    const empty = this.#source[this.#at] === "/";
    if (empty) this.#at += 1;
    this.#expect(">", `<${name}`);
    return { kind: "open", name, attributes, empty };
  }

  #attribute(element: string, attributes: Map<string, string>): void {
    const name = this.#name(`<${element} `);
    this.#space();
    this.#expect("=", `<${element} ${name}`);
    this.#space();
    const quote = this.#source[this.#at];
    if (quote !== '"' && quote !== "'") {
      throw new XmlFault(`The attribute ${name} of <${element}> has no quoted value.`);
    }
    const end = this.#source.indexOf(quote, this.#at + 1);
    const value = this.#source.slice(this.#at + 1, end < 0 ? undefined : end);
    if (end < 0 || value.includes("<")) {
      throw new XmlFault(`The value of the attribute ${name} of <${element}> is not closed.`);
    }
    if (attributes.has(name)) throw new XmlFault(`<${element}> has the attribute ${name} twice.`);
    if (attributes.size >= attributesPerElement) {
      throw new XmlFault(`<${element}> has more than ${attributesPerElement} attributes.`);
    }
    attributes.set(name, decodeReferences(value.replaceAll(/\r\n|[\r\n\t]/g, " ")));
    this.#at = end + 1;
  }

  #name(before: string): string {
    NAME.lastIndex = this.#at;
    const name = NAME.exec(this.#source)?.[0];
    if (name === undefined) throw new XmlFault(`A name is missing after "${before}".`);
    this.#at += name.length;
    return name;
  }

  /** Skips space and tells whether there was any. */
  #space(): boolean {
    SPACE.lastIndex = this.#at;
    const length = SPACE.exec(this.#source)?.[0].length ?? 0;
    this.#at += length;
    return length > 0;
  }

  #expect(character: string, after: string): void {
    if (this.#source[this.#at] !== character)
      throw new XmlFault(`"${character}" is missing after "${after}".`);
    this.#at += 1;
  }
}
