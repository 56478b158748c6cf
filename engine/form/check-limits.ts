import type { Field } from "@/contracts/form";
import { fieldTitle, type SettingFault } from "./field-entry";

type Limited = Pick<Field, "key" | "label"> & { min?: number | undefined; max?: number | undefined };

export function checkLimits(field: Limited): SettingFault[] {
  if (field.min === undefined || field.max === undefined || field.min <= field.max) return [];
  const message = `"${fieldTitle(field)}" has a smallest value above its largest.`;
  return [{ code: "limitsReversed", message, setting: "min" }];
}
