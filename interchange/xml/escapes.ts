import { XmlRefusal } from "./xml-refusal";

const NAMED: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Characters that XML 1.0 does not allow at all, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Text as meant. `at` is where `raw` stands, for the refusal of what is no text. */
export function unescaped(raw: string, at: number): string {
  const forbidden = FORBIDDEN.exec(raw);
  if (forbidden) throw new XmlRefusal("This character may not stand in XML.", at + forbidden.index);
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  if (!text.includes("&")) return text;
  return text.replace(/&([^;&<\s]{0,32})(;?)/g, (all, name: string, end: string) => {
    const character = end === "" ? undefined : characterOf(name);
    if (character !== undefined) return character;
    throw new XmlRefusal(
      `"${all}" stands for nothing: XML knows &lt; &gt; &amp; &quot; &apos; and character numbers.`,
      at + raw.indexOf(all),
    );
  });
}

function characterOf(name: string): string | undefined {
  const number = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name);
  if (!number) return NAMED.get(name);
  const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  const character = String.fromCodePoint(code);
  return FORBIDDEN.test(character) ? undefined : character;
}

/** Characters that cannot be written at all are left out. */
export function escapedText(text: string): string {
  return writable(text).replace(/[&<>\r]/g, (character) => ESCAPES[character] ?? character);
}

export function escapedAttribute(value: string): string {
  return writable(value).replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}

function writable(text: string): string {
  return text.toWellFormed().replace(new RegExp(FORBIDDEN, "g"), "");
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};
