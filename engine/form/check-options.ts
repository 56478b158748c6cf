import type { Field, Option } from "@/contracts/form";
import { fieldTitle, type SettingFault } from "./field-entry";

type Choosable = Pick<Field, "key" | "label"> & { options: readonly Option[] };

/** Something to choose from, and each of it once. */
export function checkOptions(field: Choosable): SettingFault[] {
  const title = fieldTitle(field);
  if (field.options.length === 0) {
    return [
      { code: "optionsMissing", message: `"${title}" has no options to choose from.`, setting: "options" },
    ];
  }
  const values = new Set<string>();
  return field.options.flatMap(({ value }, index) => {
    const twice = values.has(value);
    values.add(value);
    const message = `"${title}" has the option "${value}" twice.`;
    return twice ? [{ code: "duplicateOption", message, setting: `options[${index}].value` }] : [];
  });
}
