"use client";

import { ChevronsUpDown, X } from "lucide-react";
import { type Ref, useState } from "react";
import { cn } from "./cn";
import { useFieldControl } from "./field-context";
import { inputClass } from "./input";
import { OptionList } from "./option-list";
import { Popover, PopoverContent, PopoverTrigger } from "./popover";
import type { Option } from "./select";

export type ComboboxProps = {
  options: readonly Option[];
  value: string | null;
  onValueChange: (value: string | null) => void;
  /** What to show for a value that is not among the options now, as happens with options from the server. */
  selectedLabel?: string;
  /** Given: options come from the server, already filtered for the text typed. */
  onSearch?: (text: string) => void;
  loading?: boolean;
  /** The list is opened. */
  onOpen?: () => void;
  /** Given: there are more options than these, and this fetches them. */
  onMore?: () => void;
  /** A line under the list. */
  note?: string;
  placeholder?: string;
  searchLabel?: string;
  emptyText?: string;
  /** Offers to take the choice back. */
  clearable?: boolean;
  disabled?: boolean;
  id?: string;
  className?: string;
  "aria-label"?: string;
  onBlur?: () => void;
  ref?: Ref<HTMLButtonElement>;
};

/** One of many, found by typing. */
export function Combobox({
  options,
  value,
  onValueChange,
  selectedLabel,
  onSearch,
  loading,
  onOpen,
  onMore,
  note,
  ...props
}: ComboboxProps) {
  const { placeholder = "Choose…", searchLabel = "Search", emptyText = "Nothing found", ...rest } = props;
  const { clearable, className, ...trigger } = rest;
  const [open, setOpen] = useState(false);
  const control = useFieldControl(trigger);
  const current = options.find((option) => option.value === value);
  const label = current?.label ?? selectedLabel;
  // The list begins with nothing typed whenever it opens.
  const turn = (next: boolean) => {
    setOpen(next);
    if (next) onOpen?.();
    if (!next) onSearch?.("");
  };
  return (
    <Popover open={open} onOpenChange={turn}>
      <span data-slot="combobox" className={cn("relative flex min-w-0", className)}>
        <PopoverTrigger asChild>
          <button
            type="button"
            role="combobox"
            aria-expanded={open}
            aria-haspopup="listbox"
            className={cn(
              inputClass,
              "flex items-center gap-2 text-start [&_svg]:size-4",
              clearable && value && "pe-8",
            )}
            {...control}
          >
            {current?.icon}
            <span className={cn("min-w-0 flex-1 truncate", !label && "text-muted")}>
              {label ?? placeholder}
            </span>
            {!(clearable && value) && <ChevronsUpDown aria-hidden="true" className="shrink-0 text-muted" />}
          </button>
        </PopoverTrigger>
        {clearable && value && !trigger.disabled && (
          <button
            type="button"
            aria-label="Clear"
            onClick={() => onValueChange(null)}
            className="absolute inset-y-1 end-1 grid w-6 place-items-center rounded-xs text-muted hover:text-strong"
          >
            <X aria-hidden="true" className="size-3.5" />
          </button>
        )}
      </span>
      <PopoverContent
        aria-label={searchLabel}
        align="start"
        className="w-(--radix-popover-trigger-width) min-w-56 p-0"
      >
        <OptionList
          options={options}
          selected={new Set(value === null ? [] : [value])}
          onSelect={(next) => {
            onValueChange(next);
            turn(false);
          }}
          onSearch={onSearch}
          loading={loading}
          onMore={onMore}
          note={note}
          searchLabel={searchLabel}
          emptyText={emptyText}
        />
      </PopoverContent>
    </Popover>
  );
}
