import { unescaped } from "./escapes";
import { readName } from "./read-name";
import { readTag, type TagRead } from "./read-tag";
import type { XmlLimits } from "./xml-limits";
import type { XmlElement, XmlNode } from "./xml-node";
import { XmlRefusal } from "./xml-refusal";

/** One pass over one document. Holds the open elements in a list of its own, so depth costs no stack. */
export class XmlReader {
  private readonly source: string;
  private readonly limits: XmlLimits;
  private readonly counts: TagRead;
  private at = 0;
  private root: XmlElement | null = null;
  private open: XmlElement | null = null;
  private depth = 0;

  constructor(source: string, limits: XmlLimits) {
    this.source = source;
    this.limits = limits;
    this.counts = { elements: 0, attributes: 0, namespaces: 0 };
  }

  read(): XmlElement {
    if (this.source.startsWith("\ufeff")) this.at = 1;
    if (/^<\?xml[\s?]/.test(this.source.slice(this.at, this.at + 6))) this.at = this.endOf("?>", this.at);
    while (this.at < this.source.length) this.readNext();
    if (this.open) {
      throw new XmlRefusal(`The file ends before <${this.open.name}> is closed.`, this.source.length);
    }
    if (!this.root) throw new XmlRefusal("The file holds no XML element.", this.at);
    return this.root;
  }

  private readNext(): void {
    const { source, at } = this;
    if (source[at] !== "<") this.readText();
    else if (source[at + 1] === "/") this.closeElement();
    else if (source.startsWith("<!--", at)) this.readComment();
    else if (source.startsWith("<![CDATA[", at)) this.readCharacters();
    else if (source[at + 1] === "?") this.readInstruction();
    else if (source[at + 1] === "!") {
      throw new XmlRefusal(
        "A DOCTYPE or another declaration is not taken: it could reach outside the file.",
        at,
      );
    } else this.openElement();
  }

  private readText(): void {
    const next = this.source.indexOf("<", this.at);
    const end = next === -1 ? this.source.length : next;
    const raw = this.source.slice(this.at, end);
    if (!this.open && /[^\s]/.test(raw)) {
      throw new XmlRefusal(
        this.root
          ? "Text stands after the end of the document."
          : "This is not XML: it does not begin with <.",
        this.at + raw.search(/[^\s]/),
      );
    }
    const forbidden = raw.indexOf("]]>");
    if (forbidden !== -1) throw new XmlRefusal('"]]>" may not stand in text.', this.at + forbidden);
    this.add({ kind: "text", text: unescaped(raw, this.at), start: this.at, end });
    this.at = end;
  }

  private readCharacters(): void {
    if (!this.open) throw new XmlRefusal("Characters stand outside of the document.", this.at);
    const end = this.endOf("]]>", this.at);
    // Characters are meant as they stand; escapes are none here, only what XML forbids is refused.
    const text = unescaped(this.source.slice(this.at + 9, end - 3).replaceAll("&", "&amp;"), this.at);
    this.add({ kind: "text", text, start: this.at, end });
    this.at = end;
  }

  private readComment(): void {
    const end = this.endOf("-->", this.at + 4);
    this.add({ kind: "remark", start: this.at, end });
    this.at = end;
  }

  private readInstruction(): void {
    const end = this.endOf("?>", this.at);
    if (/^<\?xml[\s?]/i.test(this.source.slice(this.at, this.at + 6))) {
      throw new XmlRefusal("An XML declaration may only stand at the very beginning.", this.at);
    }
    this.add({ kind: "remark", start: this.at, end });
    this.at = end;
  }

  private openElement(): void {
    const { source, at, limits } = this;
    if (this.root && !this.open) throw new XmlRefusal("A second element stands beside the first one.", at);
    const { element, closed } = readTag({ source, at, parent: this.open, counts: this.counts, limits });
    this.add(element);
    this.root ??= element;
    this.at = element.startTagEnd;
    if (closed) return;
    this.open = element;
    this.depth += 1;
    if (this.depth > limits.depth) {
      throw new XmlRefusal(`Elements are nested too deep: at most ${limits.depth} in each other.`, at);
    }
  }

  private closeElement(): void {
    const { source, at, open } = this;
    const name = readName(source, at + 2);
    let end = at + 2 + name.length;
    while (/\s/.test(source[end] ?? "")) end += 1;
    if (source[end] !== ">") throw new XmlRefusal("This end tag is not finished.", at);
    if (open?.name !== name) {
      const expected = open ? `</${open.name}> is expected` : "nothing is open";
      throw new XmlRefusal(`</${name}> closes nothing: ${expected}.`, at);
    }
    open.endTagStart = at;
    open.end = end + 1;
    this.at = end + 1;
    this.open = open.parent;
    this.depth -= 1;
  }

  private add(node: XmlNode): void {
    this.open?.children.push(node);
  }

  private endOf(mark: string, from: number): number {
    const found = this.source.indexOf(mark, from);
    if (found === -1) throw new XmlRefusal(`The file ends before "${mark}".`, this.at);
    return found + mark.length;
  }
}
