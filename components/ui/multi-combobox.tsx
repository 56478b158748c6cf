"use client";

import { Plus, X } from "lucide-react";
import { type Ref, useContext, useId } from "react";
import { cn } from "./cn";
import { FieldContext, useFieldControl } from "./field-context";
import { OptionList } from "./option-list";
import { Popover, PopoverContent, PopoverTrigger } from "./popover";
import type { Option } from "./select";

type MultiComboboxProps = {
  options: readonly Option[];
  value: readonly string[];
  onValueChange: (value: string[]) => void;
  /** Labels of chosen values that may be missing among the options. */
  selectedLabels?: ReadonlyMap<string, string>;
  onSearch?: (text: string) => void;
  loading?: boolean;
  /** Text on the button that opens the list. */
  addLabel?: string;
  searchLabel?: string;
  emptyText?: string;
  disabled?: boolean;
  id?: string;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
};

/** Several of many: what is chosen stays in sight as removable pieces. */
export function MultiCombobox({
  options,
  value,
  onValueChange,
  selectedLabels,
  onSearch,
  ...props
}: MultiComboboxProps) {
  const {
    loading,
    addLabel = "Add",
    searchLabel = "Search",
    emptyText = "Nothing found",
    className,
    ...trigger
  } = props;
  const control = useFieldControl(trigger);
  const field = useContext(FieldContext);
  const addId = useId();
  const labelOf = (chosen: string) =>
    options.find((option) => option.value === chosen)?.label ?? selectedLabels?.get(chosen) ?? chosen;
  const toggle = (next: string) =>
    onValueChange(value.includes(next) ? value.filter((chosen) => chosen !== next) : [...value, next]);
  return (
    <Popover>
      <div
        data-slot="multi-combobox"
        data-disabled={trigger.disabled ? "" : undefined}
        data-invalid={control["aria-invalid" as keyof typeof control] ? "" : undefined}
        className={cn(
          "control flex min-h-8 flex-wrap items-center gap-1 p-1 pointer-coarse:min-h-11",
          className,
        )}
      >
        {value.map((chosen) => (
          <span
            key={chosen}
            className="inline-flex h-6 items-center gap-1 rounded-xs bg-sunken pr-0.5 pl-2 text-sm ring-1 ring-line ring-inset"
          >
            {labelOf(chosen)}
            <button
              type="button"
              disabled={trigger.disabled}
              aria-label={`Remove ${labelOf(chosen)}`}
              onClick={() => toggle(chosen)}
              className="grid size-5 place-items-center rounded-xs text-muted hover:bg-hover hover:text-strong"
            >
              <X aria-hidden="true" className="size-3" />
            </button>
          </span>
        ))}
        <PopoverTrigger asChild>
          <button
            type="button"
            className="inline-flex h-6 items-center gap-1 rounded-xs px-1.5 text-muted text-sm hover:text-strong"
            {...control}
            aria-labelledby={field ? `${field.labelId} ${addId}` : undefined}
          >
            <Plus aria-hidden="true" className="size-3.5" />
            <span id={addId}>{addLabel}</span>
          </button>
        </PopoverTrigger>
      </div>
      <PopoverContent aria-label={searchLabel} align="start" className="w-72 p-0">
        <OptionList
          options={options}
          selected={new Set(value)}
          onSelect={toggle}
          onSearch={onSearch}
          loading={loading}
          searchLabel={searchLabel}
          emptyText={emptyText}
        />
      </PopoverContent>
    </Popover>
  );
}
