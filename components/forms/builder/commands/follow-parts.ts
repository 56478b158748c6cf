import type { Field } from "@/contracts/form";
import type { Translations } from "@/contracts/form-language";
import { partPlace, partsOf } from "@/engine/form/form-texts";

/**
 * The field with its translations at their new places: while a label is typed, the value of its option follows it. Only where a
 * list keeps its length; of an option that is gone nothing has to follow.
 */
export function followParts(before: Field, after: Field): Field {
  if (!after.translations) return after;
  const then = new Map(partsOf(before));
  const moved = new Map<string, string>();
  for (const [list, parts] of partsOf(after)) {
    const old = then.get(list) ?? [];
    if (old.length !== parts.length) continue;
    const places = new Set(parts.map((part) => partPlace(list, part)));
    for (const [index, part] of parts.entries()) {
      const earlier = old[index];
      if (earlier === undefined) continue;
      const [from, to] = [partPlace(list, earlier), partPlace(list, part)];
      // Two that have changed places keep what they had.
      if (from !== to && !places.has(from)) moved.set(from, to);
    }
  }
  return moved.size === 0 ? after : { ...after, translations: renamed(after.translations, moved) };
}

function renamed(translations: Translations, moved: ReadonlyMap<string, string>): Translations {
  return Object.fromEntries(
    Object.entries(translations).map(([language, texts]) => [
      language,
      Object.fromEntries(Object.entries(texts).map(([place, text]) => [moved.get(place) ?? place, text])),
    ]),
  );
}
