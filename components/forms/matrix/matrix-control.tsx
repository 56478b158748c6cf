"use client";

import { CircleAlert } from "lucide-react";
import { RadioGroup } from "radix-ui";
import { type CSSProperties, useId } from "react";
import { useFieldGroup } from "@/components/ui/field-context";
import type { MatrixRow } from "@/contracts/fields/choice-fields";
import type { FieldOf } from "@/contracts/form";
import { recordOf } from "@/engine/form/record-value";
import type { ControlProps } from "../field-view";

/** A table where there is room, a list of questions on a phone: the same controls, set differently. */
export function MatrixControl({ field, value, onChange, disabled, innerErrors }: ControlProps<"matrix">) {
  const answers = recordOf(value) ?? {};
  const { "aria-labelledby": labelledBy, "aria-describedby": describedBy } = useFieldGroup();
  const style = { "--answers": field.scale.length } as CSSProperties;
  return (
    // biome-ignore lint/a11y/useSemanticElements: the field's label names the group, a legend would say it twice
    <div
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      style={style}
      className="@container divide-y overflow-hidden rounded-md border"
    >
      <div aria-hidden="true" className={`hidden bg-sunken px-3 py-2 text-muted text-sm @lg:grid ${columns}`}>
        <span />
        {field.scale.map((option) => (
          <span key={option.value} className="break-words text-center">
            {option.label || option.value}
          </span>
        ))}
      </div>
      {field.rows.map((row) => (
        <Question
          key={row.key}
          row={row}
          scale={field.scale}
          answer={answers[row.key]}
          onAnswer={(answer) => onChange({ ...answers, [row.key]: answer })}
          error={innerErrors?.[`.${row.key}`]}
          disabled={disabled}
        />
      ))}
    </div>
  );
}

const columns = "@lg:grid-cols-[minmax(9rem,2fr)_repeat(var(--answers),minmax(3.5rem,1fr))] @lg:gap-x-2";

type QuestionProps = {
  row: MatrixRow;
  scale: FieldOf<"matrix">["scale"];
  answer: unknown;
  onAnswer: (answer: string) => void;
  error: string | undefined;
  disabled: boolean | undefined;
};

function Question({ row, scale, answer, onAnswer, error, disabled }: QuestionProps) {
  const id = useId();
  return (
    <div className="px-3 py-2">
      <RadioGroup.Root
        value={typeof answer === "string" ? answer : ""}
        onValueChange={onAnswer}
        disabled={disabled}
        aria-labelledby={id}
        aria-invalid={error !== undefined || undefined}
        className={`grid gap-1 @lg:items-center ${columns}`}
      >
        <span id={id} className="min-w-0 break-words text-base text-strong">
          {row.label || row.key}
        </span>
        {scale.map((option, index) => (
          <label
            key={option.value}
            htmlFor={`${id}${index}`}
            className="flex items-center gap-2.5 py-0.5 @lg:justify-center @lg:py-1.5 pointer-coarse:min-h-11"
          >
            <RadioGroup.Item
              id={`${id}${index}`}
              value={option.value}
              className="relative size-4 shrink-0 rounded-full border border-control bg-panel transition-colors hover:border-muted disabled:opacity-60 data-[state=checked]:border-accent"
            >
              <RadioGroup.Indicator className="absolute inset-0.75 rounded-full bg-accent" />
            </RadioGroup.Item>
            <span className="text-base @lg:sr-only">{option.label || option.value}</span>
          </label>
        ))}
      </RadioGroup.Root>
      {error && (
        <p className="flex items-start gap-1.5 pt-1 text-danger-text text-sm">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
    </div>
  );
}
