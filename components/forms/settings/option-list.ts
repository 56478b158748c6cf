import type { Option } from "@/contracts/form";
import { nameFromText, uniqueName } from "../names";

/** One option per line of pasted text, numbering and bullets taken off; lines that are there already are left out. */
export function optionsFromText(text: string, existing: readonly Option[] = []): Option[] {
  const labels = text
    .split(/\r?\n|\t/)
    .map((line) =>
      line
        .replace(/^\s*(?:[-*•·]|\d+[.)])\s+/, "")
        .trim()
        .slice(0, 200),
    )
    .filter((line) => line !== "");
  const result: Option[] = [];
  for (const label of labels) {
    const known = [...existing, ...result];
    if (known.some((option) => option.label === label)) continue;
    result.push({ value: uniqueName(nameFromText(label, "option"), valuesOf(known)), label });
  }
  return result;
}

/** A new last option, "Option 3" and so on. */
export function addOption(options: readonly Option[]): Option[] {
  let number = options.length + 1;
  const labels = new Set(options.map((option) => option.label));
  while (labels.has(`Option ${number}`)) number += 1;
  const value = uniqueName(`option_${number}`, valuesOf(options));
  return [...options, { value, label: `Option ${number}` }];
}

/**
 * A new label. The stored value follows as long as nobody has used it, that is until the form is published, when
 * answers and rules refer to it.
 */
export function relabelOption(options: readonly Option[], index: number, label: string): Option[] {
  return options.map((option, position) => {
    if (position !== index) return option;
    const others = options.filter((_, other) => other !== index);
    const isAutomatic = option.value === uniqueName(nameFromText(option.label, "option"), valuesOf(others));
    const value = isAutomatic ? uniqueName(nameFromText(label, "option"), valuesOf(others)) : option.value;
    return { value, label };
  });
}

function valuesOf(options: readonly Option[]): Set<string> {
  return new Set(options.map((option) => option.value));
}
