"use client";

import type { ComponentProps } from "react";
import { cn } from "./cn";
import { Input } from "./input";

type DateInputProps = Omit<ComponentProps<typeof Input>, "type"> & {
  kind?: "date" | "time" | "datetime-local" | "month";
};

/** The browser's own picker: it knows the person's language, keyboard and thumb. Values are ISO 8601. */
export function DateInput({ kind = "date", className, ...props }: DateInputProps) {
  return <Input type={kind} className={cn("figures appearance-none", className)} {...props} />;
}
