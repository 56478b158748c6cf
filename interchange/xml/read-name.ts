import { XmlRefusal } from "./xml-refusal";

/** XML 1.0, productions 4 and 4a, without the colon, which parts prefix and name. */
const NAME =
  /[\p{L}_\p{Nl}][\p{L}\p{N}\p{M}\-._·\u203f\u2040]*(?::[\p{L}_\p{Nl}][\p{L}\p{N}\p{M}\-._·\u203f\u2040]*)?/uy;

/** The name that begins at a character. */
export function readName(source: string, at: number): string {
  NAME.lastIndex = at;
  const name = NAME.exec(source)?.[0];
  if (name === undefined) throw new XmlRefusal("A name is expected here.", at);
  return name;
}

/** Prefix (empty: none) and the rest. */
export function splitName(name: string): { prefix: string; local: string } {
  const colon = name.indexOf(":");
  return colon === -1
    ? { prefix: "", local: name }
    : { prefix: name.slice(0, colon), local: name.slice(colon + 1) };
}
