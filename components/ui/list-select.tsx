"use client";

import { SearchSelect } from "./search-select";
import { type Option, Select } from "./select";

/** More options than this are searched for. */
const MOST_IN_SELECT = 12;

type ListSelectProps<Value extends string> = {
  label: string;
  options: readonly Option<Value>[];
  value: string;
  onChange: (value: Value) => void;
};

/** One of a list that may be short or very long. */
export function ListSelect<Value extends string>({
  label,
  options,
  value,
  onChange,
}: ListSelectProps<Value>) {
  const current = options.find((option) => option.value === value)?.value;
  // A value that the list does not have can be shown by the search only.
  if (options.length <= MOST_IN_SELECT && (current !== undefined || value === "")) {
    // Never undefined: the list would go on showing what was chosen before.
    const shown = current ?? ("" as Value);
    return <Select aria-label={label} options={options} value={shown} onValueChange={onChange} />;
  }
  const choose = (next: string | null) => {
    const option = options.find((candidate) => candidate.value === next);
    if (option) onChange(option.value);
  };
  return (
    <SearchSelect
      aria-label={label}
      className="min-w-0 flex-1"
      options={options}
      value={value === "" ? null : value}
      onValueChange={choose}
    />
  );
}
