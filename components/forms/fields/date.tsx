import { Calendar } from "lucide-react";
import { textOf } from "@/components/forms/tagged-text";
import { DateInput } from "@/components/ui/date-input";
import { formatDate } from "@/components/ui/format-time";
import { useLocale } from "@/components/ui/locale-provider";
import type { ControlProps, FieldView, ReadProps } from "../field-view";

function DateControl({ value, onChange, disabled }: ControlProps<"date">) {
  return (
    <DateInput
      className="max-w-52 max-md:max-w-none"
      value={textOf(value)}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
    />
  );
}

function DateRead({ value }: ReadProps<"date">) {
  const locale = useLocale();
  const text = textOf(value);
  if (Number.isNaN(Date.parse(text))) return <span>{text}</span>;
  return (
    <time className="figures" dateTime={text}>
      {formatDate(text, locale)}
    </time>
  );
}

export const dateView: FieldView<"date"> = {
  label: "Date",
  description: "A day in the calendar",
  icon: Calendar,
  group: "time",
  keywords: ["day", "calendar", "deadline", "due"],
  initial: {},
  Control: DateControl,
  Read: DateRead,
};
