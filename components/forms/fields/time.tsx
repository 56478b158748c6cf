import { Clock } from "lucide-react";
import { textOf } from "@/components/forms/tagged-text";
import { DateInput } from "@/components/ui/date-input";
import type { ControlProps, FieldView, ReadProps } from "../field-view";

function TimeControl({ value, onChange, disabled }: ControlProps<"time">) {
  return (
    <DateInput
      kind="time"
      className="max-w-36 max-md:max-w-none"
      value={shortTime(textOf(value))}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
    />
  );
}

function TimeRead({ value }: ReadProps<"time">) {
  const text = textOf(value);
  return (
    <time className="figures" dateTime={text}>
      {shortTime(text)}
    </time>
  );
}

/** Seconds only where there are any. */
function shortTime(text: string): string {
  return text.replace(/^(\d{2}:\d{2}):00$/, "$1");
}

export const timeView: FieldView<"time"> = {
  label: "Time",
  description: "A time of day",
  icon: Clock,
  group: "time",
  keywords: ["clock", "hour", "appointment"],
  initial: {},
  Control: TimeControl,
  Read: TimeRead,
};
