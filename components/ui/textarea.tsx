"use client";

import type { ComponentProps } from "react";
import { cn } from "./cn";
import { useFieldControl } from "./field-context";

/** Grows with its text where the browser can. */
export function Textarea({ className, rows = 3, ...props }: ComponentProps<"textarea">) {
  const control = useFieldControl(props);
  return (
    <textarea
      data-slot="textarea"
      rows={rows}
      className={cn(
        "control field-sizing-content max-h-96 min-h-20 w-full px-2.5 py-1.5 text-base max-md:text-lg",
        className,
      )}
      {...control}
    />
  );
}
