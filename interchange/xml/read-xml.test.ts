import { describe, expect, it } from "vitest";
import { decodeXml } from "./decode-xml";
import { readXml } from "./read-xml";
import { XML_LIMITS } from "./xml-limits";
import { attributeOf, elementsIn, textOf, type XmlElement } from "./xml-node";

function taken(source: string): XmlElement {
  const result = readXml(source);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.document.root;
}

function refused(source: string) {
  const result = readXml(source);
  if (result.ok) throw new Error("It was taken.");
  return result.problems[0];
}

/** Milliseconds of our own. */
const MOST_MS = 2000;

/** Runs within two seconds of our own. What else the machine does slows one of two measurements, seldom both: the lesser counts. */
function inTime<T>(run: () => T): T {
  const first = measure(run);
  const least = first.ms < MOST_MS ? first.ms : Math.min(first.ms, measure(run).ms);
  expect(least).toBeLessThan(MOST_MS);
  return first.result;
}

function measure<T>(run: () => T): { result: T; ms: number } {
  const before = process.cpuUsage();
  const result = run();
  return { result, ms: process.cpuUsage(before).user / 1000 };
}

describe("reading XML", () => {
  it("resolves namespaces by prefix, default and none", () => {
    const root = taken('<a:r xmlns:a="urn:a" xmlns="urn:d" a:x="1" x="2"><b/><a:c xmlns=""><d/></a:c></a:r>');
    expect([root.namespace, root.local]).toEqual(["urn:a", "r"]);
    expect([attributeOf(root, "x", "urn:a"), attributeOf(root, "x")]).toEqual(["1", "2"]);
    const [b, c] = elementsIn(root);
    expect([b?.namespace, c?.namespace, c && elementsIn(c)[0]?.namespace]).toEqual(["urn:d", "urn:a", ""]);
  });

  it("gives text as it is meant, and knows where it stood", () => {
    const source = "<r>a &lt;&#x41;&#66;&amp;lt; <![CDATA[<b> & ]]>c<!-- not --></r>";
    const root = taken(source);
    expect(textOf(root)).toBe("a <AB&lt; <b> & c");
    expect(source.slice(root.startTagEnd, root.endTagStart)).toBe(source.slice(3, -4));
  });

  it("takes a declaration, comments and instructions around the root", () => {
    expect(taken('\ufeff<?xml version="1.0"?>\n<!-- a --><?b c?><r/>\n<!-- d -->\n').local).toBe("r");
  });

  it.each([
    ["", "no XML element", 1, 1],
    ["hello", "does not begin with <", 1, 1],
    ["<r>\n <a>\n </b></r>", "</b> closes nothing: </a> is expected", 3, 2],
    ["<r>\n<a>", "ends before <a> is closed", 2, 4],
    ["<r/><s/>", "second element", 1, 5],
    ["<r/>x", "after the end", 1, 5],
    ["<r a=1/>", "quotation marks", 1, 6],
    ['<r a="1" a="2"/>', "stands twice", 1, 10],
    ['<r xmlns:a="u" xmlns:b="u" a:x="" b:x=""/>', "stands twice", 1, 35],
    ["<r a/>", "has no value", 1, 4],
    ['<r a="<"/>', '"<" may not stand', 1, 7],
    ['<r a="1"b="2"/>', "space or the end", 1, 9],
    ["<r>&nbsp;</r>", '"&nbsp;" stands for nothing', 1, 4],
    ["<r>a & b</r>", "stands for nothing", 1, 6],
    ["<r>&#0;</r>", "stands for nothing", 1, 4],
    ["<r>\u0001</r>", "may not stand in XML", 1, 4],
    ["<p:r/>", "prefix p is not declared", 1, 1],
    ["<r", "ends inside a tag", 1, 1],
    ["<1/>", "name is expected", 1, 2],
    ["<r><!-- </r>", 'ends before "-->"', 1, 4],
    ['<!DOCTYPE r [<!ENTITY a "b">]><r>&a;</r>', "DOCTYPE", 1, 1],
    ['<r><!ENTITY a SYSTEM "file:///etc/passwd"></r>', "DOCTYPE", 1, 4],
    ["<r>]]></r>", "may not stand in text", 1, 4],
    [' <?xml version="1.0"?><r/>', "very beginning", 1, 2],
  ])("refuses %j with its place", (source, message, line, column) => {
    expect(refused(source)).toEqual({ message: expect.stringContaining(message), line, column });
  });

  it("refuses what asks for too much, at once", () => {
    const { size, depth, elements, attributesOfOne } = XML_LIMITS;
    expect(inTime(() => refused("<a>".repeat(10_000)))?.message).toContain(`at most ${depth}`);
    expect(inTime(() => refused(`<r>${"<a/>".repeat(elements)}</r>`))?.message).toContain(`${elements}`);
    expect(inTime(() => refused(" ".repeat(size + 1)))?.message).toContain("at most 10 MB");
    const many = Array.from({ length: attributesOfOne + 1 }, (_, index) => `a${index}=""`).join(" ");
    expect(refused(`<r ${many}/>`)?.message).toContain("too many attributes");
    const declared = `<a xmlns:b="c" xmlns:d="e" xmlns:f="g">`.repeat(200) + "</a>".repeat(200);
    expect(taken(declared).prefixes.size).toBe(4);
    expect(inTime(() => refused(`<r>${declared.repeat(2)}</r>`))?.message).toContain("too many namespaces");
  });

  it("takes 10 MB of text and of elements in time", () => {
    const text = "word &amp; ".repeat(900_000);
    expect(inTime(() => textOf(taken(`<r>${text}</r>`))).length).toBe(900_000 * 7);
    const rows = '<a id="x"><b c="d"/>e</a>\n'.repeat(120_000);
    expect(inTime(() => taken(`<r>${rows}</r>`)).children.length).toBe(240_000);
    inTime(() => refused(`<r a="${"&".repeat(5_000_000)}"/>`));
    inTime(() => refused(`<r ${"a ".repeat(2_000_000)}`));
    inTime(() => refused("<".repeat(5_000_000)));
    inTime(() => refused(`<r>${"<!".repeat(3_000_000)}`));
  });
});

describe("decoding a file", () => {
  it("follows the byte order mark, then the declaration, then UTF-8", () => {
    const declared = '<?xml version="1.0" encoding="ISO-8859-1"?><r>ä</r>';
    expect(decodeXml(Buffer.from(declared, "latin1"))).toBe(declared);
    expect(decodeXml(Buffer.from("<r>ä</r>", "utf8"))).toBe("<r>ä</r>");
    expect(decodeXml(Buffer.from("\ufeff<r>ä</r>", "utf16le"))).toBe("<r>ä</r>");
    expect(decodeXml(Buffer.from("<r>ä</r>", "utf16le"))).toBe("<r>ä</r>");
    expect(decodeXml(Buffer.from('<?xml encoding="nonsense"?><r>ä</r>', "utf8"))).toContain("ä");
  });
});
