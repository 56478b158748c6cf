"use client";

import { Check, ChevronDown } from "lucide-react";
import { Select as Primitive } from "radix-ui";
import type { ReactNode, Ref } from "react";
import { cn } from "./cn";
import { useFieldControl } from "./field-context";
import { inputClass } from "./input";
import { usePortalPlace } from "./portal-place";

export type Option<Value extends string = string> = {
  value: Value;
  label: string;
  /** A second line or a note in grey. */
  hint?: string;
  icon?: ReactNode;
  /** In searchable lists: the heading it stands under. */
  group?: string;
  disabled?: boolean;
};

type SelectProps<Value extends string> = {
  options: readonly Option<Value>[];
  value?: Value;
  onValueChange?: (value: Value) => void;
  defaultValue?: Value;
  placeholder?: string;
  name?: string;
  disabled?: boolean;
  id?: string;
  className?: string;
  "aria-label"?: string;
  onBlur?: () => void;
  ref?: Ref<HTMLButtonElement>;
};

/** One of a short, fixed list. For long lists or lists from the server take a Combobox. */
export function Select<Value extends string>({
  options,
  placeholder = "Choose…",
  ...props
}: SelectProps<Value>) {
  const { value, onValueChange, defaultValue, name, disabled, className, ...trigger } = props;
  const control = useFieldControl(trigger);
  const place = usePortalPlace();
  const choose = (next: string) => {
    const option = options.find((candidate) => candidate.value === next);
    if (option) onValueChange?.(option.value);
  };
  return (
    <Primitive.Root
      value={value}
      onValueChange={choose}
      defaultValue={defaultValue}
      name={name}
      disabled={disabled}
    >
      <Primitive.Trigger
        data-slot="select"
        className={cn(
          inputClass,
          "flex items-center gap-2 text-start data-placeholder:text-muted",
          className,
        )}
        {...control}
      >
        <span className="min-w-0 flex-1 truncate">
          <Primitive.Value placeholder={placeholder} />
        </span>
        <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-muted" />
      </Primitive.Trigger>
      <Primitive.Portal container={place}>
        <Primitive.Content
          position="popper"
          sideOffset={4}
          className="z-50 max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) max-w-sm animate-enter overflow-hidden rounded-md bg-raised p-1 shadow-float"
        >
          <Primitive.Viewport>
            {options.map((option) => (
              <SelectItem key={option.value} {...option} />
            ))}
          </Primitive.Viewport>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

function SelectItem({ value, label, hint, icon, disabled }: Option) {
  return (
    <Primitive.Item
      value={value}
      disabled={disabled}
      textValue={label}
      className="menu-row text-sm [&_svg]:size-4"
    >
      <span className="grid min-w-0 flex-1">
        <Primitive.ItemText>
          <span className="flex items-center gap-2">
            {icon}
            {label}
          </span>
        </Primitive.ItemText>
        {hint && <span className="text-muted text-xs">{hint}</span>}
      </span>
      <Primitive.ItemIndicator>
        <Check aria-hidden="true" className="text-accent-text" />
      </Primitive.ItemIndicator>
    </Primitive.Item>
  );
}
