import { displayNames } from "@/engine/intl-formats";

/** Languages that forms are mostly written in; any other BCP 47 code can be typed into a definition. */
export const commonLanguages: readonly string[] =
  "ar bg bn ca cs cy da de el en es et eu fa fi fr ga gl he hi hr hu id is it ja ko lt lv ms mt nb nl nn pl pt pt-BR ro ru sk sl sq sr sv sw ta th tr uk ur vi zh-Hans zh-Hant".split(
    " ",
  );

/** What the language is called in another one, or in its own; its code where nobody knows. */
export function languageName(tag: string, locale: string = tag): string {
  try {
    const name = displayNames(locale, { type: "language" }).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
  } catch {
    return tag;
  }
}
