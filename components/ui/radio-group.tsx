"use client";

import { RadioGroup as Primitive } from "radix-ui";
import { type ComponentProps, useId } from "react";
import { cn } from "./cn";
import { useFieldGroup } from "./field-context";
import type { Option } from "./select";

type RadioGroupProps = Omit<ComponentProps<typeof Primitive.Root>, "children"> & {
  options: readonly Option[];
  /** Each option as a bordered card, for choices that need a sentence. */
  cards?: boolean;
};

/** One of a few options, all in sight. Put it in a `<Field group>`. */
export function RadioGroup({ options, cards, className, ...props }: RadioGroupProps) {
  const id = useId();
  return (
    <Primitive.Root
      data-slot="radio-group"
      className={cn("grid gap-2", className)}
      {...useFieldGroup()}
      {...props}
    >
      {options.map((option, index) => (
        <RadioOption key={option.value} id={`${id}-${index}`} option={option} card={cards} />
      ))}
    </Primitive.Root>
  );
}

function RadioOption({ id, option, card }: { id: string; option: Option; card?: boolean }) {
  return (
    <label
      htmlFor={id}
      className={cn(
        "flex items-start gap-2.5 pointer-coarse:py-2.5",
        card &&
          "rounded-md border p-3 hover:border-line-strong has-data-[state=checked]:border-accent has-data-[state=checked]:bg-accent-soft",
      )}
    >
      <Primitive.Item
        id={id}
        value={option.value}
        disabled={option.disabled}
        aria-describedby={option.hint ? `${id}-hint` : undefined}
        className="relative mt-0.5 size-4 shrink-0 rounded-full border border-control bg-panel transition-colors hover:border-muted disabled:opacity-60 data-[state=checked]:border-accent"
      >
        <Primitive.Indicator className="absolute inset-0.75 rounded-full bg-accent" />
      </Primitive.Item>
      <span className="grid gap-0.5">
        <span className={cn("text-base text-strong", card && "font-medium")}>{option.label}</span>
        {option.hint && (
          <span id={`${id}-hint`} className="text-muted text-sm">
            {option.hint}
          </span>
        )}
      </span>
    </label>
  );
}
