"use client";

import { memo, useCallback, useSyncExternalStore } from "react";
import type { Field } from "@/contracts/form";
import type { Value } from "@/contracts/value";
import { FormField } from "./form-field";
import type { FormStore } from "./form-store";

type FormSlotProps = {
  store: FormStore;
  field: Field;
  /** Where a link in the error summary leads. */
  anchor: string;
  readOnly: boolean;
  onChange: (key: string, value: Value) => void;
  onLeave: (key: string) => void;
};

/** The place of one field. Listens to that field alone; empty while the field is not shown. */
export const FormSlot = memo(function FormSlot({ store, field, anchor, readOnly, ...act }: FormSlotProps) {
  const { key } = field;
  const read = () => store.field(key);
  const shown = useSyncExternalStore(
    useCallback((listener) => store.subscribe(key, listener), [store, key]),
    read,
    read,
  );
  if (!shown.visible) return null;
  return (
    <FormField
      type={field.type}
      field={field}
      anchor={anchor}
      value={shown.value}
      result={shown.result}
      required={shown.required}
      readOnly={readOnly || shown.readOnly}
      error={shown.error}
      innerErrors={shown.innerErrors}
      {...act}
    />
  );
});
