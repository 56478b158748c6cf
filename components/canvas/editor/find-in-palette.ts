import { searchOptions } from "@/components/ui/search-options";
import { type PaletteGroup, type PaletteItem, palette } from "./palette";

const options = palette.map(({ type, label, hint, group }) => ({
  value: type,
  label,
  hint: `${hint} ${group}`,
}));

/** The steps of a group whose name, use or group has the words that were typed; all of them for none. */
export function findInPalette(typed: string, group: PaletteGroup): PaletteItem[] {
  const { found } = searchOptions(options, typed, options.length);
  return found.flatMap(({ value }) => palette.filter((item) => item.type === value && item.group === group));
}
