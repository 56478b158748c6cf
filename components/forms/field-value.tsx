import type { FieldOf, FieldType } from "@/contracts/form";
import type { Value } from "@/contracts/value";
import { isEmptyValue } from "@/engine/form/field-entry";
import { fieldView } from "./fields/registry";

type FieldValueProps<Type extends FieldType> = {
  type: Type;
  field: FieldOf<Type>;
  value: Value | undefined;
};

/** What a field holds, to be read; a dash for nothing. */
export function FieldValue<Type extends FieldType>({ type, field, value }: FieldValueProps<Type>) {
  const view = fieldView(type);
  if (value === undefined || isEmptyValue(value)) return <span className="text-muted">–</span>;
  return <view.Read field={field} value={value} />;
}
