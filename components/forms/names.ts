import { isReservedName } from "@/engine/form/reserved-names";

const LONGEST = 64;

/** A name for expressions from what people read: "Needed by (date)" is needed_by_date. */
export function nameFromText(text: string, fallback: string): string {
  const words = text
    .normalize("NFKD")
    .replace(/ß/g, "ss")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, LONGEST - 4)
    .replace(/_+$/, "");
  const name = words === "" ? fallback : words;
  if (/^\d/.test(name)) return `${fallback}_${name}`.slice(0, LONGEST - 4);
  return isReservedName(name) ? `${name}_value` : name;
}

/** The name itself, or with the first free number behind it. */
export function uniqueName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}_${number}`)) number += 1;
  return `${name}_${number}`;
}
