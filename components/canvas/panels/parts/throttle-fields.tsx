"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { type Concurrency, LONGEST_PERIOD, MOST_PERMITS, type RateLimit } from "@/contracts/throttle";
import { useSettingError } from "../use-element-edit";
import { SourceField } from "./source-field";
import { useNamesInScope } from "./use-names-in-scope";

export type Throttles = { concurrency?: Concurrency | undefined; rateLimit?: RateLimit | undefined };

type ThrottleFieldsProps = {
  /** Whose names the keys see, and where their errors are reported. */
  element: string;
  /** What stands before the settings' names in reports. */
  prefix: "" | "process.";
  value: Throttles;
  onChange: (part: Throttles, key: string) => void;
};

const periods = [
  { value: "1", label: "second" },
  { value: "60", label: "minute" },
  { value: "3600", label: "hour" },
  { value: "86400", label: "day" },
] as const;

/** How many at a time, and how many in a period; what is over that waits its turn. */
export function ThrottleFields({ element, prefix, value, onChange }: ThrottleFieldsProps) {
  const { concurrency, rateLimit } = value;
  return (
    <>
      <Field label="At most at a time" help="Empty: as many as come." className="w-48">
        <LimitInput
          value={concurrency?.limit}
          onChange={(limit) =>
            onChange(
              { concurrency: limit === undefined ? undefined : { ...concurrency, limit } },
              "concurrency",
            )
          }
        />
      </Field>
      {concurrency && (
        <KeyField
          element={element}
          setting={`${prefix}concurrency.key`}
          value={concurrency.key}
          onChange={(key) => onChange({ concurrency: keyed(concurrency, key) }, "concurrency.key")}
        />
      )}
      <div className="grid grid-cols-2 gap-3">
        <Field label="At most begun" help="Empty: no limit.">
          <LimitInput
            value={rateLimit?.limit}
            onChange={(limit) =>
              onChange(
                { rateLimit: limit === undefined ? undefined : { per: 60, ...rateLimit, limit } },
                "rateLimit",
              )
            }
          />
        </Field>
        {rateLimit && (
          <Field label="In each">
            <Select
              options={periodsWith(rateLimit.per)}
              value={String(rateLimit.per)}
              onValueChange={(per) =>
                onChange({ rateLimit: { ...rateLimit, per: Number(per) } }, "rateLimit.per")
              }
            />
          </Field>
        )}
      </div>
      {rateLimit && (
        <KeyField
          element={element}
          setting={`${prefix}rateLimit.key`}
          value={rateLimit.key}
          onChange={(key) => onChange({ rateLimit: keyed(rateLimit, key) }, "rateLimit.key")}
        />
      )}
    </>
  );
}

/** A period from a file or another hand is offered as it is. */
function periodsWith(per: number): { value: string; label: string }[] {
  const known = periods.some(({ value }) => Number(value) === per);
  return known
    ? [...periods]
    : [...periods, { value: String(per), label: `${Math.min(per, LONGEST_PERIOD)} seconds` }];
}

function keyed<Limit extends Concurrency | RateLimit>({ key: _, ...limit }: Limit, key: string): Limit {
  return (key === "" ? limit : { ...limit, key }) as Limit;
}

type LimitInputProps = { value: number | undefined; onChange: (limit: number | undefined) => void };

function LimitInput({ value, onChange }: LimitInputProps) {
  return (
    <Input
      type="number"
      min={1}
      max={MOST_PERMITS}
      value={value ?? ""}
      onChange={({ target }) => {
        const limit = Math.round(target.valueAsNumber);
        onChange(Number.isFinite(limit) ? Math.min(MOST_PERMITS, Math.max(1, limit)) : undefined);
      }}
    />
  );
}

type KeyFieldProps = {
  element: string;
  setting: string;
  value: string | undefined;
  onChange: (key: string) => void;
};

function KeyField({ element, setting, value = "", onChange }: KeyFieldProps) {
  const names = useNamesInScope(element);
  return (
    <SourceField
      label="For each"
      as="expression"
      names={names}
      value={value}
      onChange={onChange}
      placeholder="supplier"
      help="Whoever has the same value here shares the limit. Empty: all do."
      error={useSettingError(element, setting)}
    />
  );
}
