import type { Texts, Translations } from "@/contracts/form-language";
import { displayNames } from "@/engine/intl-formats";
import { isDeepEqual } from "./is-deep-equal";
import { sayChange } from "./say-change";

/** Of more texts of one language only the number is told. */
const MOST_TOLD = 3;

/** "German label changed from “Groß” to “Größe”". */
export function sayTranslations(before: Translations = {}, after: Translations = {}): string[] {
  const tags = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return tags.flatMap((tag) => sayTexts(languageName(tag), before[tag] ?? {}, after[tag] ?? {}));
}

/** "de" is "German"; what is no known language is said as it is. */
export function languageName(tag: string): string {
  try {
    return displayNames("en", { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function sayTexts(language: string, before: Texts, after: Texts): string[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  const changed = names.filter((name) => !isDeepEqual(before[name], after[name]));
  if (changed.length > MOST_TOLD) return [`${changed.length} texts changed in ${language}`];
  return changed.flatMap((name) => sayChange(`${language} ${textName(name)}`, before[name], after[name]));
}

/** "options.red" is "option red". */
function textName(name: string): string {
  const [kind = name, ...rest] = name.split(".");
  return rest.length === 0 ? kind : `${kind.replace(/s$/, "")} ${rest.join(".")}`;
}
