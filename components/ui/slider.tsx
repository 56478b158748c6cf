"use client";

import { Slider as Primitive } from "radix-ui";
import { cn } from "./cn";

type SliderProps = {
  "aria-label": string;
  /** What the value means, in words. */
  valueText: string;
  value: number;
  min: number;
  max: number;
  onValueChange: (value: number) => void;
  className?: string;
};

/** A place on a line, chosen by dragging or by the arrow keys. */
export function Slider({ value, min, max, onValueChange, valueText, className, ...props }: SliderProps) {
  return (
    <Primitive.Root
      data-slot="slider"
      value={[value]}
      min={min}
      max={max}
      onValueChange={([next]) => next !== undefined && onValueChange(next)}
      className={cn("relative flex h-8 touch-none select-none items-center pointer-coarse:h-11", className)}
    >
      <Primitive.Track className="relative h-1 w-full grow overflow-hidden rounded-full bg-line-strong">
        <Primitive.Range className="absolute h-full bg-accent" />
      </Primitive.Track>
      <Primitive.Thumb
        aria-label={props["aria-label"]}
        aria-valuetext={valueText}
        className="block size-4 cursor-grab rounded-full border-2 border-accent bg-panel transition-[scale] hover:scale-110 active:cursor-grabbing pointer-coarse:size-6"
      />
    </Primitive.Root>
  );
}
