"use client";

import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cn } from "./cn";
import { FieldContext } from "./field-context";
import { Label } from "./label";

type FieldProps = {
  label: ReactNode;
  children: ReactNode;
  help?: ReactNode;
  /** What is wrong and what to do; `errors.name?.message` of react-hook-form fits. */
  error?: string;
  required?: boolean;
  /** The label is there for assistive software only. */
  hideLabel?: boolean;
  /** The field holds several controls (radio group, checkboxes), so its label names the group. */
  group?: boolean;
  className?: string;
};

/** Label, control, help and error of one thing to fill in. The control inside picks up its wiring by itself. */
export function Field({
  label,
  children,
  help,
  error,
  required = false,
  hideLabel,
  group,
  className,
}: FieldProps) {
  const id = useId();
  const ids = { label: `${id}-label`, help: `${id}-help`, error: `${id}-error` };
  const describedBy =
    [help ? ids.help : null, error ? ids.error : null].filter(Boolean).join(" ") || undefined;
  const labelClass = hideLabel ? "sr-only" : "flex items-baseline gap-1";
  const caption = (
    <>
      {label}
      {required && (
        <span aria-hidden="true" className="text-danger-text">
          *
        </span>
      )}
    </>
  );
  return (
    <FieldContext value={{ id, labelId: ids.label, describedBy, invalid: Boolean(error), required }}>
      <div
        data-slot="field"
        data-invalid={error ? "" : undefined}
        className={cn("grid min-w-0 gap-1.5", className)}
      >
        {group ? (
          <span id={ids.label} className={cn("font-medium text-sm text-strong", labelClass)}>
            {caption}
          </span>
        ) : (
          <Label id={ids.label} htmlFor={id} className={labelClass}>
            {caption}
          </Label>
        )}
        {children}
        {help && (
          <p id={ids.help} className="text-muted text-sm">
            {help}
          </p>
        )}
        {error && (
          <p id={ids.error} className="flex items-start gap-1.5 text-danger-text text-sm">
            <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
            {error}
          </p>
        )}
      </div>
    </FieldContext>
  );
}
