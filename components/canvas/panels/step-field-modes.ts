import type { Field } from "@/contracts/form";
import type { ElementOf } from "@/contracts/process";
import { holdsValue } from "@/engine/form/holds-value";

/** What a step does with a field; `change` is what the form itself says. */
export type FieldMode = "change" | "require" | "read" | "hide";

export type StepFieldLists = Pick<
  ElementOf<"userTask">,
  "editableFields" | "hiddenFields" | "requiredFields"
>;

/** Nothing but what the form says, as for another form. */
export const asInForm: Record<keyof StepFieldLists, undefined> = {
  editableFields: undefined,
  hiddenFields: undefined,
  requiredFields: undefined,
};

/** The lists of a step, field by field. */
export function fieldModes(fields: readonly Field[], lists: StepFieldLists): ReadonlyMap<string, FieldMode> {
  const { editableFields, hiddenFields = [], requiredFields = [] } = lists;
  return new Map(
    fields.map((field): [string, FieldMode] => {
      const { key } = field;
      if (hiddenFields.includes(key)) return [key, "hide"];
      if (isAsked(field) && editableFields && !editableFields.includes(key)) return [key, "read"];
      return [key, requiredFields.includes(key) ? "require" : "change"];
    }),
  );
}

/** The lists that say it; absent where they would say nothing, so that fields added later are as in the form. */
export function stepFieldLists(
  fields: readonly Field[],
  modes: ReadonlyMap<string, FieldMode>,
): StepFieldLists {
  const keysOf = (...wanted: FieldMode[]) =>
    fields.filter(({ key }) => wanted.includes(modes.get(key) ?? "change")).map(({ key }) => key);
  const some = (keys: string[]) => (keys.length > 0 ? keys : undefined);
  const open = fields.filter((field) => isAsked(field)).map(({ key }) => key);
  return {
    editableFields:
      keysOf("read").length === 0
        ? undefined
        : keysOf("change", "require").filter((key) => open.includes(key)),
    hiddenFields: some(keysOf("hide")),
    requiredFields: some(keysOf("require")),
  };
}

/** Whether people fill it in; the others can only be shown or not. */
export function isAsked(field: Field): boolean {
  return field.type !== "calculated" && holdsValue(field);
}
