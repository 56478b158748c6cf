import { Star } from "lucide-react";
import { RatingInput } from "@/components/forms/rating-input";
import { NumberSetting } from "@/components/forms/settings/number-setting";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { ControlProps, FieldView, ReadProps, SettingsProps } from "../field-view";

function RatingControl({ field, value, onChange, disabled }: ControlProps<"rating">) {
  return (
    <RatingInput
      max={field.max}
      shape={field.shape}
      ends={[field.lowLabel, field.highLabel]}
      value={typeof value === "number" ? value : null}
      onChange={onChange}
      clearable={!field.required}
      disabled={disabled}
    />
  );
}

function RatingRead({ field, value }: ReadProps<"rating">) {
  const given = typeof value === "number" ? value : 0;
  if (field.shape === "number") {
    return (
      <span className="figures">
        {given} of {field.max}
      </span>
    );
  }
  return (
    <span role="img" aria-label={`${given} of ${field.max} stars`} className="inline-flex gap-0.5">
      {Array.from({ length: field.max }, (_, index) => (
        <Star
          // biome-ignore lint/suspicious/noArrayIndexKey: a star is its place
          key={index}
          aria-hidden="true"
          className={index < given ? "size-4 fill-current text-warning" : "size-4 text-line-strong"}
        />
      ))}
    </span>
  );
}

const shapes = [
  { value: "star", label: "Stars" },
  { value: "number", label: "Numbers" },
] as const;

function RatingEssentials({ field, onChange, problems }: SettingsProps<"rating">) {
  return (
    <>
      <Field label="Shown as" group>
        <SegmentedControl
          aria-label="Shown as"
          segments={shapes}
          value={field.shape}
          onValueChange={(shape) => onChange({ shape })}
        />
      </Field>
      <NumberSetting
        label="Highest"
        value={field.max}
        onChange={(max) => onChange({ max: max ?? 5 })}
        limits={{ min: 2, max: 10, whole: true }}
        error={problems.max}
      />
    </>
  );
}

function RatingMore({ field, onChange }: SettingsProps<"rating">) {
  return (
    <>
      <Field label="The lowest means">
        <Input
          placeholder="Poor"
          maxLength={60}
          value={field.lowLabel ?? ""}
          onChange={(event) => onChange({ lowLabel: event.target.value || undefined })}
        />
      </Field>
      <Field label="The highest means">
        <Input
          placeholder="Excellent"
          maxLength={60}
          value={field.highLabel ?? ""}
          onChange={(event) => onChange({ highLabel: event.target.value || undefined })}
        />
      </Field>
    </>
  );
}

export const ratingView: FieldView<"rating"> = {
  label: "Rating",
  description: "How good it was, in stars or numbers",
  icon: Star,
  group: "choice",
  keywords: ["stars", "score", "scale", "satisfaction", "feedback", "nps"],
  initial: { max: 5, shape: "star" },
  isGroup: () => true,
  Control: RatingControl,
  Read: RatingRead,
  Essentials: RatingEssentials,
  More: RatingMore,
};
