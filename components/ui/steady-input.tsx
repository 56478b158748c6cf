"use client";

import { type ComponentProps, useState } from "react";
import { Input } from "./input";

type SteadyInputProps = Omit<ComponentProps<typeof Input>, "value" | "onChange" | "defaultValue"> & {
  value: string;
  onChange: (value: string) => void;
  /** What would be kept of a text; null while it cannot be kept, for example when it is empty. */
  keep?: (text: string) => string | null;
};

const notEmpty = (text: string) => (text.trim() === "" ? null : text);

/** An input whose text may pass through states that cannot be kept; leaving it shows again what is kept. */
export function SteadyInput({ value, onChange, keep = notEmpty, ...props }: SteadyInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Input
      {...props}
      value={typed ?? value}
      onChange={({ target }) => {
        setTyped(target.value);
        const kept = keep(target.value);
        if (kept !== null && kept !== value) onChange(kept);
      }}
      onBlur={(event) => {
        setTyped(null);
        props.onBlur?.(event);
      }}
    />
  );
}
