import { CalendarRange } from "lucide-react";
import { NumberSetting } from "@/components/forms/settings/number-setting";
import { textOf } from "@/components/forms/tagged-text";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { useFieldGroup } from "@/components/ui/field-context";
import { useLocale } from "@/components/ui/locale-provider";
import { isTagged, type Value } from "@/contracts/value";
import { rangeOf } from "@/engine/form/fields/date-range";
import { dateTimeFormat } from "@/engine/intl-formats";
import type { ControlProps, FieldView, ReadProps, SettingsProps } from "../field-view";

function ends(value: Value | undefined): { from: string; to: string } {
  if (typeof value !== "object" || value === null || Array.isArray(value) || isTagged(value)) {
    return { from: "", to: "" };
  }
  return { from: textOf(value.from), to: textOf(value.to) };
}

function DateRangeControl({ value, onChange, disabled }: ControlProps<"dateRange">) {
  const { from, to } = ends(value);
  const range = rangeOf(value);
  const change = (next: { from: string; to: string }) =>
    onChange(next.from === "" && next.to === "" ? null : next);
  const { "aria-labelledby": labelledBy, "aria-describedby": describedBy } = useFieldGroup();
  return (
    // biome-ignore lint/a11y/useSemanticElements: the field's label names the group, a legend would say it twice
    <div
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className="flex flex-wrap items-end gap-x-3 gap-y-2"
    >
      <Field label="First day" className="w-44 max-md:w-full">
        <DateInput
          value={from}
          disabled={disabled}
          onChange={(event) => change({ from: event.target.value, to })}
        />
      </Field>
      <Field label="Last day" className="w-44 max-md:w-full">
        <DateInput
          value={to}
          min={from}
          disabled={disabled}
          onChange={(event) => change({ from, to: event.target.value })}
        />
      </Field>
      {range && <span className="figures pb-1.5 text-muted text-sm">{daysIn(range)}</span>}
    </div>
  );
}

function daysIn({ from, to }: { from: string; to: string }): string {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  return days === 1 ? "1 day" : `${days} days`;
}

function DateRangeRead({ value }: ReadProps<"dateRange">) {
  const { language } = useLocale();
  const range = rangeOf(value);
  if (!range) return <span className="text-muted">–</span>;
  const format = dateTimeFormat(language, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  return (
    <span className="figures">
      {format.formatRange(Date.parse(range.from), Date.parse(range.to))}{" "}
      <span className="text-muted text-sm">({daysIn(range)})</span>
    </span>
  );
}

function DateRangeMore({ field, onChange, problems }: SettingsProps<"dateRange">) {
  return (
    <NumberSetting
      label="Days at most"
      help="The first and the last day count."
      value={field.maxDays}
      onChange={(maxDays) => onChange({ maxDays })}
      limits={{ min: 1, max: 3660, whole: true }}
      error={problems.maxDays}
    />
  );
}

export const dateRangeView: FieldView<"dateRange"> = {
  label: "Date range",
  description: "From one day to another: leave, a stay, a project",
  icon: CalendarRange,
  group: "time",
  keywords: ["period", "from to", "between", "leave", "holiday", "stay"],
  initial: {},
  isGroup: () => true,
  Control: DateRangeControl,
  Read: DateRangeRead,
  More: DateRangeMore,
};
