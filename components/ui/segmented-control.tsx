"use client";

import type { LucideIcon } from "lucide-react";
import { ToggleGroup } from "radix-ui";
import { cn } from "./cn";

type Segment<Value extends string> = { value: Value; label: string; icon?: LucideIcon };

type SegmentedControlProps<Value extends string> = {
  segments: readonly Segment<Value>[];
  value: Value;
  onValueChange: (value: Value) => void;
  "aria-label": string;
  /** Shows icons only; the labels stay for assistive software. */
  iconsOnly?: boolean;
  className?: string;
};

/** One of two to five views of the same thing. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { segments, value, onValueChange, iconsOnly, className } = props;
  return (
    <ToggleGroup.Root
      type="single"
      data-slot="segmented-control"
      aria-label={props["aria-label"]}
      value={value}
      onValueChange={(next) => {
        const segment = segments.find((candidate) => candidate.value === next);
        if (segment) onValueChange(segment.value);
      }}
      className={cn("inline-flex w-fit rounded-sm bg-pressed p-0.5", className)}
    >
      {segments.map(({ value: key, label, icon: Icon }) => (
        <ToggleGroup.Item
          key={key}
          value={key}
          aria-label={iconsOnly ? label : undefined}
          title={iconsOnly ? label : undefined}
          className={cn(
            "flex h-7 items-center gap-1.5 rounded-xs px-2.5 font-medium text-default text-sm transition-colors hover:text-strong pointer-coarse:h-10",
            "data-[state=on]:bg-panel data-[state=on]:text-strong data-[state=on]:ring-1 data-[state=on]:ring-line",
            iconsOnly && "px-2",
          )}
        >
          {Icon && <Icon aria-hidden="true" className="size-4" />}
          {!iconsOnly && label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
