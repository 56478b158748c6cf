import { isReservedName } from "@/engine/form/reserved-names";

const LONGEST = 64;

/** Gives each field of a form a name that expressions can use and nobody else has: "E-mail (work)" is E_mail_work. */
export class FieldKeys {
  private readonly taken = new Set<string>();
  /** By name, the number that was given last: thousands of the same name are not counted through each time. */
  private readonly numbers = new Map<string, number>();

  take(text: string): string {
    const name = nameFrom(text);
    let key = name;
    while (this.taken.has(key)) {
      const number = (this.numbers.get(name) ?? 1) + 1;
      this.numbers.set(name, number);
      key = `${name}_${number}`;
    }
    this.taken.add(key);
    return key;
  }
}

function nameFrom(text: string): string {
  const words = text
    .slice(0, LONGEST * 4)
    .normalize("NFKD")
    .replaceAll("ß", "ss")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-zA-Z0-9_]+/g, "_");
  // What was a name already stays as it is, also with underscores around it.
  const bare = words === text ? words : words.replaceAll(/^_+|_+$/g, "");
  const name = bare.slice(0, LONGEST - 6);
  if (name === "") return "field";
  if (/^\d/.test(name)) return `field_${name}`;
  return isReservedName(name) ? `${name.replaceAll(/^_+|_+$/g, "") || "field"}_value` : name;
}

/** What a field is called that has no title: "firstName" is "First name". */
export function labelFromName(name: string): string {
  const words = name
    .slice(0, 200)
    .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .replaceAll(/[_\-.\s]+/g, " ")
    .trim();
  if (words === "") return name.slice(0, 200);
  const lower = words.replaceAll(/\b\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase());
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
