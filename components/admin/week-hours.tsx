"use client";

import { Plus, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import type { BusinessCalendar, WorkingHours } from "@/contracts/calendar";

type Hours = BusinessCalendar["hours"];
type Day = keyof Hours;

const days: readonly Day[] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const usual: WorkingHours = { from: "09:00", to: "17:00" };

type WeekHoursProps = { value: Hours; onChange: (value: Hours) => void };

/** The hours of each day of the week; a break lies between two of them. */
export function WeekHours({ value, onChange }: WeekHoursProps) {
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1.5 font-medium text-sm">Hours of the week</legend>
      {days.map((day) => (
        <DayHours
          key={day}
          name={day.charAt(0).toUpperCase() + day.slice(1)}
          value={value[day]}
          onChange={(hours) => onChange({ ...value, [day]: hours })}
        />
      ))}
    </fieldset>
  );
}

type DayHoursProps = {
  name: string;
  value: readonly WorkingHours[];
  onChange: (value: WorkingHours[]) => void;
};

function DayHours({ name, value, onChange }: DayHoursProps) {
  const replace = (at: number, part: Partial<WorkingHours>) =>
    onChange(value.map((hours, index) => (index === at ? { ...hours, ...part } : hours)));
  return (
    <div className="grid grid-cols-[1fr_auto] items-start gap-2 border-t py-2 first-of-type:border-t-0 md:grid-cols-[6.5rem_1fr_auto]">
      <span className="pt-1.5 text-sm">{name}</span>
      <div className="grid gap-1.5 max-md:order-last max-md:col-span-2">
        {value.length === 0 && <span className="pt-1.5 text-muted text-sm">Nobody works</span>}
        {value.map((hours, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
          <div key={index} className="flex items-center gap-1.5">
            <Input
              type="time"
              aria-label={`${name} from${place(index)}`}
              className="w-34 max-md:w-full"
              value={hours.from}
              onChange={({ target }) => replace(index, { from: target.value })}
            />
            <span className="text-muted">–</span>
            <Input
              type="time"
              aria-label={`${name} to${place(index)}`}
              className="w-34 max-md:w-full"
              value={hours.to === "24:00" ? "00:00" : hours.to}
              onChange={({ target }) =>
                replace(index, { to: target.value === "00:00" ? "24:00" : target.value })
              }
            />
            <IconButton
              icon={Trash2}
              label={`Remove the hours ${hours.from} to ${hours.to} of ${name}`}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            />
          </div>
        ))}
      </div>
      <Button size="sm" aria-label={`Add hours to ${name}`} onClick={() => onChange([...value, next(value)])}>
        <Plus aria-hidden="true" />
        <span className="max-md:sr-only">Hours</span>
      </Button>
    </div>
  );
}

const place = (index: number) => (index === 0 ? "" : `, part ${index + 1}`);

/** The usual hours, or the two after the last ones. */
function next(value: readonly WorkingHours[]): WorkingHours {
  const last = value.at(-1);
  if (last === undefined) return usual;
  const hour = Math.min(22, Number(last.to.slice(0, 2)) + 1);
  const two = (hours: number) => `${String(hours).padStart(2, "0")}:00`;
  return { from: two(hour), to: two(hour + 2) };
}
