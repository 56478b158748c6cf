"use client";

import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";
import { useFieldControl } from "./field-context";

type InputProps = ComponentProps<"input"> & {
  /** Something short before or after the text: an icon, a currency, a unit. */
  leading?: ReactNode;
  trailing?: ReactNode;
};

/** 16 px text on phones, since smaller text makes iOS zoom into the page on focus. */
export const inputClass = "control h-8 w-full min-w-0 px-2.5 text-base pointer-coarse:h-11 max-md:text-lg";

export function Input({ leading, trailing, className, ...props }: InputProps) {
  const control = useFieldControl(props);
  if (!leading && !trailing) {
    return <input data-slot="input" className={cn(inputClass, className)} {...control} />;
  }
  return (
    <span
      data-slot="input"
      data-disabled={props.disabled ? "" : undefined}
      data-invalid={control["aria-invalid"] ? "" : undefined}
      className={cn(inputClass, "flex items-center gap-2 text-muted [&_svg]:size-4", className)}
    >
      {leading}
      <input className="h-full w-full min-w-0 bg-transparent text-strong outline-none" {...control} />
      {trailing}
    </span>
  );
}
