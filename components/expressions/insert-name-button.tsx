"use client";

import { Braces } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { OptionList } from "@/components/ui/option-list";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import type { Insertable } from "./expression-place";

type InsertNameButtonProps = {
  names: readonly Insertable[];
  onInsert: (path: string) => void;
  /** The setting it belongs to, for the accessible name. */
  into: string;
};

const nothingChosen: ReadonlySet<string> = new Set();

/** Offers the fields and results that are known here. */
export function InsertNameButton({ names, onInsert, into }: InsertNameButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button
          size="sm"
          variant="ghost"
          aria-label={`Insert field into ${into}`}
          className="-my-1 text-muted"
        >
          <Braces aria-hidden="true" />
          Insert field
        </Button>
      </PopoverTrigger>
      <PopoverContent align="end" className="p-0" aria-label="Fields and results">
        <OptionList
          options={names.map(({ path, label, origin }) => ({
            value: path,
            label,
            hint: origin === undefined ? path : `${origin} · ${path}`,
          }))}
          selected={nothingChosen}
          searchLabel="Search fields"
          emptyText="Nothing is known here yet"
          onSelect={(path) => {
            onInsert(path);
            setOpen(false);
          }}
        />
      </PopoverContent>
    </Popover>
  );
}
