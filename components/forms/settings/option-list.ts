import type { Option } from "@/contracts/form";
import { nameFromText, uniqueName } from "../names";

/** One option per line of pasted text, numbering and bullets taken off; lines that are there already are left out. */
export function optionsFromText(text: string, existing: readonly Option[] = []): Option[] {
  const labels = new Set(existing.map((option) => option.label));
  const values = valuesOf(existing);
  const result: Option[] = [];
  for (const label of linesOf(text)) {
    if (labels.has(label)) continue;
    const value = freeValue(label, values);
    labels.add(label);
    result.push({ value, label });
  }
  return result;
}

/** The text as the whole list: lines that stood there before keep their values. */
export function rewriteOptions(text: string, before: readonly Option[]): Option[] {
  const kept = new Map(before.map((option) => [option.label || option.value, option]));
  const lines = [...new Set(linesOf(text))];
  const values = new Set(lines.flatMap((line) => kept.get(line)?.value ?? []));
  return lines.map((label) => kept.get(label) ?? { value: freeValue(label, values), label });
}

/** The list as text, one option per line. */
export function textOfOptions(options: readonly Option[]): string {
  return options.map(({ label, value }) => label || value).join("\n");
}

/**
 * A value for the label that nobody has, which is then taken. Numbers go on from the length of the list: labels in other
 * scripts all give the same name, and counting from two for each of thousands would take seconds.
 */
function freeValue(label: string, taken: Set<string>): string {
  const name = nameFromText(label, "option");
  const value = taken.has(name) ? uniqueName(`${name}_${taken.size + 1}`, taken) : name;
  taken.add(value);
  return value;
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n|\t/)
    .map((line) =>
      line
        .replace(/^\s*(?:[-*•·]|\d+[.)])\s+/, "")
        .trim()
        .slice(0, 200),
    )
    .filter((line) => line !== "");
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
