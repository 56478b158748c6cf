import { CalendarClock } from "lucide-react";
import { textOf } from "@/components/forms/tagged-text";
import { momentAt, wallTime } from "@/components/forms/wall-time";
import { DateInput } from "@/components/ui/date-input";
import { formatDateTime, formatExactTime } from "@/components/ui/format-time";
import { useLocale } from "@/components/ui/locale-provider";
import type { ControlProps, FieldView, ReadProps } from "../field-view";

/** Typed by the member's own clock and kept as the moment that it means. */
function DateTimeControl({ value, onChange, disabled }: ControlProps<"dateTime">) {
  const { timeZone } = useLocale();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <DateInput
        kind="datetime-local"
        className="max-w-64 max-md:max-w-none"
        value={wallTime(textOf(value), timeZone)}
        disabled={disabled}
        onChange={(event) =>
          onChange(event.target.value === "" ? null : momentAt(event.target.value, timeZone))
        }
      />
      <span className="text-muted text-sm">{timeZone.replaceAll("_", " ")} time</span>
    </div>
  );
}

function DateTimeRead({ value }: ReadProps<"dateTime">) {
  const locale = useLocale();
  const text = textOf(value);
  if (Number.isNaN(Date.parse(text))) return <span>{text}</span>;
  return (
    <time className="figures" dateTime={text} title={formatExactTime(text, locale)}>
      {formatDateTime(text, locale)}
    </time>
  );
}

export const dateTimeView: FieldView<"dateTime"> = {
  label: "Date and time",
  description: "A moment: an appointment, a delivery",
  icon: CalendarClock,
  group: "time",
  keywords: ["moment", "timestamp", "appointment", "when", "datetime"],
  initial: {},
  Control: DateTimeControl,
  Read: DateTimeRead,
};
