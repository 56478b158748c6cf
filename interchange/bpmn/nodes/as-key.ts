import { KeySchema } from "@/contracts/form";
import { isReservedName } from "@/engine/form/reserved-names";
import type { XmlElement } from "../../xml/xml-node";
import type { Reading } from "../read/reading";

/** A name of another tool's variable as one of ours; told when it has to change. */
export function asKey(
  name: string,
  { element, what }: { element: XmlElement; what: string },
  reading: Reading,
): string {
  if (KeySchema.safeParse(name).success && !isReservedName(name)) return name;
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-zA-Z0-9_]/g, "_");
  const fit = /^[a-zA-Z_]/.test(plain) ? plain : `_${plain}`;
  const key = (isReservedName(fit) ? `${fit}_` : fit).slice(0, 64);
  reading.note("mapped", element, `${what} is called "${name}" there and ${key} here.`);
  return key;
}
