"use client";

import { Star } from "lucide-react";
import { RadioGroup } from "radix-ui";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { useFieldGroup } from "@/components/ui/field-context";

type RatingInputProps = {
  max: number;
  shape: "star" | "number";
  /** What the lowest and the highest mean. */
  ends: readonly [string | undefined, string | undefined];
  value: number | null;
  onChange: (value: number | null) => void;
  clearable: boolean;
  disabled?: boolean;
};

/** One of a row of stars or numbers: arrows, digits of a screen reader's list, a click or a thumb. */
export function RatingInput({ max, shape, ends, value, onChange, clearable, disabled }: RatingInputProps) {
  const [pointed, setPointed] = useState<number | null>(null);
  const lit = pointed ?? value ?? 0;
  const [low, high] = ends;
  return (
    <div className="flex max-w-full items-start gap-2">
      <div className="flex min-w-0 flex-col gap-1">
        <RadioGroup.Root
          orientation="horizontal"
          className={cn("flex min-w-0 flex-wrap", shape === "number" && "gap-1")}
          value={value?.toString() ?? ""}
          onValueChange={(next) => onChange(Number(next))}
          onPointerLeave={() => setPointed(null)}
          disabled={disabled}
          {...useFieldGroup()}
        >
          {Array.from({ length: max }, (_, index) => index + 1).map((place) => (
            <RadioGroup.Item
              key={place}
              value={String(place)}
              aria-label={`${place} of ${max}`}
              onPointerEnter={(event) => event.pointerType === "mouse" && setPointed(place)}
              className={cn(
                "grid h-8 min-w-0 place-items-center rounded-sm pointer-coarse:h-11",
                shape === "star" && "w-8 pointer-coarse:w-10",
                shape === "number" && numberClass,
              )}
            >
              {shape === "star" ? (
                <Star
                  aria-hidden="true"
                  className={cn(
                    "size-6 max-w-full",
                    place <= lit ? "fill-current text-warning" : "text-muted",
                  )}
                />
              ) : (
                place
              )}
            </RadioGroup.Item>
          ))}
        </RadioGroup.Root>
        {(low || high) && (
          <p className="flex justify-between gap-4 px-1 text-muted text-sm">
            <span>{low}</span>
            <span>{high}</span>
          </p>
        )}
      </div>
      {clearable && value !== null && !disabled && (
        <Button variant="ghost" size="sm" onClick={() => onChange(null)}>
          Clear
        </Button>
      )}
    </div>
  );
}

const numberClass =
  "figures w-9 border pointer-coarse:w-11 border-control bg-panel text-base text-strong hover:border-muted data-[state=checked]:border-accent data-[state=checked]:bg-accent data-[state=checked]:text-on-accent";
