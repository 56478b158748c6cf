"use client";

import { Progress as Primitive } from "radix-ui";
import { cn } from "./cn";

type ProgressProps = {
  /** 0 to 1; without it the length of the work is unknown. */
  value?: number;
  label: string;
  className?: string;
};

export function Progress({ value, label, className }: ProgressProps) {
  const percent = value === undefined ? null : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <Primitive.Root
      data-slot="progress"
      value={percent}
      aria-label={label}
      className={cn("h-1.5 w-full overflow-hidden rounded-full bg-pressed", className)}
    >
      <Primitive.Indicator
        style={{ width: percent === null ? "40%" : `${percent}%` }}
        className={cn(
          "h-full rounded-full bg-accent transition-[width]",
          percent === null && "animate-pulse",
        )}
      />
    </Primitive.Root>
  );
}
