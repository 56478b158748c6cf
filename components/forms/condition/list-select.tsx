"use client";

import { SearchSelect } from "@/components/ui/search-select";
import { Select } from "@/components/ui/select";

/** More options than this are searched for. */
const MOST_IN_SELECT = 12;

type ListSelectProps<Value extends string> = {
  label: string;
  options: readonly { value: Value; label: string }[];
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
  if (options.length <= MOST_IN_SELECT) {
    return <Select aria-label={label} options={options} value={current} onValueChange={onChange} />;
  }
  const choose = (next: string | null) => {
    const option = options.find((candidate) => candidate.value === next);
    if (option) onChange(option.value);
  };
  return (
    <SearchSelect
      aria-label={label}
      className="flex-1"
      options={options}
      value={current ?? null}
      onValueChange={choose}
    />
  );
}
