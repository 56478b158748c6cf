"use client";

import { useMemo, useState } from "react";
import { Combobox, type ComboboxProps } from "./combobox";
import { useLocale } from "./locale-provider";
import { searchOptions } from "./search-options";

/** As many as anybody scrolls through; the rest is found by typing. */
const MOST_SHOWN = 100;

type SearchSelectProps = Omit<ComboboxProps, "onSearch" | "loading" | "selectedLabel" | "note"> & {
  /** What to call a value that is not among the options; the value itself when absent. */
  unknownLabel?: string;
};

/** One of thousands: only the best matches are ever in the page. */
export function SearchSelect({ options, value, unknownLabel, ...props }: SearchSelectProps) {
  const { language } = useLocale();
  const [typed, setTyped] = useState("");
  const { found, total } = useMemo(() => searchOptions(options, typed, MOST_SHOWN), [options, typed]);
  const selected = useMemo(() => options.find((option) => option.value === value), [options, value]);
  const count = (number: number) => number.toLocaleString(language);
  return (
    <Combobox
      {...props}
      options={found}
      value={value}
      selectedLabel={selected?.label ?? (value === null ? undefined : (unknownLabel ?? value))}
      onSearch={setTyped}
      note={
        total > found.length
          ? `${count(found.length)} of ${count(total)} shown. Type to find others.`
          : undefined
      }
    />
  );
}
