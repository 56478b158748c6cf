"use client";

import { memo } from "react";
import { Field as FieldFrame } from "@/components/ui/field";
import type { FieldOf, FieldType } from "@/contracts/form";
import type { Value } from "@/contracts/value";
import { FieldValue } from "./field-value";
import type { InnerErrors } from "./field-view";
import { fieldView } from "./fields/registry";

type FormFieldProps<Type extends FieldType> = {
  type: Type;
  field: FieldOf<Type>;
  /** Where a link in the error summary leads. */
  anchor: string;
  value: Value | undefined;
  result: Value | undefined;
  required: boolean;
  readOnly: boolean;
  error?: string;
  innerErrors?: InnerErrors;
  onChange: (key: string, value: Value) => void;
  onLeave: (key: string) => void;
};

function FormFieldOfType<Type extends FieldType>(props: FormFieldProps<Type>) {
  const { type, field, anchor, value, result, required, readOnly, error, innerErrors, onChange, onLeave } =
    props;
  const { key, label, help } = field;
  const view = fieldView(type);
  if (view.isUnseen) return null;
  if (view.Block) {
    return (
      <div id={anchor} data-field={key} className="min-w-0">
        <view.Block field={field} />
      </div>
    );
  }
  if (readOnly) return <ReadField {...props} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notices that the focus has left the field
    <div
      id={anchor}
      data-field={key}
      onBlur={(event) => {
        if (!isWithin(event.currentTarget, event.relatedTarget)) onLeave(key);
      }}
    >
      <FieldFrame
        label={label || key}
        help={help}
        required={required && !view.isComputed}
        group={view.isGroup?.(field) ?? false}
        error={error}
      >
        <view.Control
          field={field}
          value={value}
          result={result}
          onChange={(next) => onChange(key, next)}
          innerErrors={innerErrors}
        />
      </FieldFrame>
    </div>
  );
}

/** Whether the focus stays with the field; the list that it opens hangs elsewhere in the page. */
function isWithin(field: Element, next: EventTarget | null): boolean {
  if (!(next instanceof Element)) return false;
  return field.contains(next) || next.closest('[data-slot="popover"], [role="listbox"]') !== null;
}

function ReadField<Type extends FieldType>({ type, field, anchor, result, error }: FormFieldProps<Type>) {
  return (
    <dl id={anchor} data-field={field.key} className="grid min-w-0 gap-1">
      <dt className="text-muted text-sm">{field.label || field.key}</dt>
      <dd className="min-w-0 text-strong">
        <FieldValue type={type} field={field} value={result} />
        {error && <p className="text-danger-text text-sm">{error}</p>}
      </dd>
    </dl>
  );
}

/** One field of a form: label, control or value, help and complaint. Renders again only when its own things change. */
export const FormField = memo(FormFieldOfType) as typeof FormFieldOfType;
