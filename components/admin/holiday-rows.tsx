"use client";

import { Plus, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import type { Holiday } from "@/contracts/calendar";

type HolidayRowsProps = { value: readonly Holiday[]; onChange: (value: Holiday[]) => void };

/** Days on which nobody works, once or every year. */
export function HolidayRows({ value, onChange }: HolidayRowsProps) {
  const replace = (at: number, holiday: Holiday) =>
    onChange(value.map((other, index) => (index === at ? holiday : other)));
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 font-medium text-sm">Holidays</legend>
      {value.length === 0 && <p className="text-muted text-sm">None yet.</p>}
      {value.map((holiday, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
        <div key={index} className="flex flex-wrap items-center gap-2 max-md:border-b max-md:pb-2">
          <Input
            aria-label={`Holiday ${index + 1}: name`}
            className="w-52 max-md:flex-1"
            maxLength={100}
            value={holiday.name}
            onChange={({ target }) => replace(index, { ...holiday, name: target.value })}
          />
          <Input
            type="date"
            aria-label={`Holiday ${index + 1}: day`}
            className="w-40"
            value={dateOf(holiday)}
            onChange={({ target }) => replace(index, onDate(holiday, target.value))}
          />
          <Checkbox
            checked={holiday.kind === "yearly"}
            onCheckedChange={(checked) => replace(index, repeated(holiday, checked === true))}
          >
            Every year
          </Checkbox>
          <IconButton
            icon={Trash2}
            label={`Remove ${holiday.name || `holiday ${index + 1}`}`}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button
        className="w-fit"
        onClick={() => onChange([...value, { kind: "once", date: today(), name: "Holiday" }])}
      >
        <Plus aria-hidden="true" />
        Add holiday
      </Button>
    </fieldset>
  );
}

const today = () => new Date().toISOString().slice(0, 10);

/** A yearly one is shown in the present year. */
function dateOf(holiday: Holiday): string {
  return holiday.kind === "once" ? holiday.date : `${today().slice(0, 4)}-${holiday.monthDay}`;
}

function onDate({ kind, name }: Holiday, date: string): Holiday {
  return kind === "once" ? { kind, date, name } : { kind, monthDay: date.slice(5), name };
}

function repeated(holiday: Holiday, yearly: boolean): Holiday {
  const { name } = holiday;
  const date = dateOf(holiday);
  return yearly ? { kind: "yearly", monthDay: date.slice(5), name } : { kind: "once", date, name };
}
