"use client";

import { ChevronDown } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { Select } from "@/components/ui/select";
import type { Value } from "@/contracts/value";
import { valueText } from "./evaluate-sample";
import { type SampleSource, useSamples } from "./samples-context";

type SampleChoiceProps = {
  sources: readonly SampleSource[];
  picked: string | null;
  /** What the expression reads, and what the sample says of it. */
  names: readonly { name: string; label: string; value: Value | undefined }[];
  /** The samples could not be read. */
  unread: boolean;
};

/** Which sample it is tried with; each value that it reads can be typed over. */
export function SampleChoice({ sources, picked, names, unread }: SampleChoiceProps) {
  const { choose, typed, type } = useSamples();
  const label = sources.find(({ id }) => id === picked)?.label;
  const isTyped = names.some(({ name }) => typed[name] !== undefined);
  const said = label === undefined ? "with typed values" : `with ${label}${isTyped ? ", changed" : ""}`;
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button variant="link" size="sm" className="h-auto w-fit max-w-full justify-start p-0 text-xs">
          <span className="truncate">{said}</span>
          <ChevronDown aria-hidden="true" />
        </Button>
      </PopoverTrigger>
      <PopoverContent align="start" aria-label="Sample data" className="grid max-h-96 gap-3 overflow-y-auto">
        {sources.length > 0 && picked !== null && (
          <Field label="Try with">
            <Select
              options={sources.map(({ id, ...source }) => ({
                value: id,
                label: source.label,
                hint: source.hint,
              }))}
              value={picked}
              onValueChange={choose}
            />
          </Field>
        )}
        {unread && <p className="text-danger-text text-sm">The sample could not be loaded.</p>}
        {names.map(({ name, label: title, value }) => (
          <Field key={name} label={title}>
            <Input
              value={typed[name] ?? ""}
              placeholder={value === undefined ? "No value" : valueText(value)}
              onChange={({ target }) => type(name, target.value)}
            />
          </Field>
        ))}
        {names.length === 0 && <p className="text-muted text-sm">It reads no values.</p>}
      </PopoverContent>
    </Popover>
  );
}
