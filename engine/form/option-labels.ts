import type { Option } from "@/contracts/form";

const known = new WeakMap<readonly Option[], ReadonlyMap<string, string>>();

/** Labels by value. Kept per list, since a list of thousands is asked at every keystroke. */
export function optionLabels(options: readonly Option[]): ReadonlyMap<string, string> {
  const found = known.get(options);
  if (found) return found;
  const labels = new Map(options.map(({ value, label }) => [value, label]));
  known.set(options, labels);
  return labels;
}
