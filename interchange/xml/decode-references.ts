import { XmlFault } from "./xml-fault";

const REFERENCE = /&(?:#(\d{1,8})|#x([\da-fA-F]{1,7})|([^;&\s]{1,40}));|&/g;
const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** Text with its character references and the five entities of XML replaced; there are no others. */
export function decodeReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) {
      const character = Object.hasOwn(named, name) ? named[name] : undefined;
      if (character === undefined) throw new XmlFault(`The entity ${whole} is not known.`);
      return character;
    }
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal ?? "", 16);
    if (!isCharacter(code)) {
      throw new XmlFault(
        whole === "&" ? 'An "&" stands alone; write &amp;.' : `${whole} is no character of XML.`,
      );
    }
    return String.fromCodePoint(code);
  });
}
