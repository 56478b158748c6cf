"use client";

import { Check, Minus } from "lucide-react";
import { Checkbox as Primitive } from "radix-ui";
import { type ComponentProps, type ReactNode, useId } from "react";
import { cn } from "./cn";
import { useFieldControl } from "./field-context";

type CheckboxProps = ComponentProps<typeof Primitive.Root> & {
  /** Text beside the box. Without it the box needs an `aria-label` or a Field. */
  children?: ReactNode;
  hint?: ReactNode;
};

export function Checkbox({ children, hint, ...props }: CheckboxProps) {
  return children ? (
    <LabelledCheckbox hint={hint} {...props}>
      {children}
    </LabelledCheckbox>
  ) : (
    <FieldCheckbox {...props} />
  );
}

function FieldCheckbox(props: ComponentProps<typeof Primitive.Root>) {
  return <Box {...useFieldControl(props)} />;
}

function LabelledCheckbox({ children, hint, id, ...props }: CheckboxProps) {
  const own = useId();
  const boxId = id ?? own;
  return (
    <span className="flex items-start gap-2.5 pointer-coarse:min-h-11 pointer-coarse:py-2.5">
      <Box id={boxId} aria-describedby={hint ? `${boxId}-hint` : undefined} className="mt-0.5" {...props} />
      <span className="grid gap-0.5">
        <label htmlFor={boxId} className="text-base text-strong">
          {children}
        </label>
        {hint && (
          <span id={`${boxId}-hint`} className="text-muted text-sm">
            {hint}
          </span>
        )}
      </span>
    </span>
  );
}

function Box({ className, ...props }: ComponentProps<typeof Primitive.Root>) {
  return (
    <Primitive.Root
      data-slot="checkbox"
      className={cn(
        "group/box relative size-4 shrink-0 rounded-xs border border-control bg-panel text-on-accent transition-colors",
        "after:absolute after:-inset-1 pointer-coarse:after:-inset-3.5 hover:border-muted disabled:bg-sunken disabled:opacity-60 aria-invalid:border-danger",
        "data-[state=checked]:border-accent data-[state=checked]:bg-accent",
        "data-[state=indeterminate]:border-accent data-[state=indeterminate]:bg-accent",
        className,
      )}
      {...props}
    >
      <Primitive.Indicator className="grid place-items-center">
        <Check
          aria-hidden="true"
          strokeWidth={3}
          className="hidden size-3 group-data-[state=checked]/box:block"
        />
        <Minus
          aria-hidden="true"
          strokeWidth={3}
          className="hidden size-3 group-data-[state=indeterminate]/box:block"
        />
      </Primitive.Indicator>
    </Primitive.Root>
  );
}
