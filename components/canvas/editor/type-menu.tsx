"use client";

import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { cn } from "@/components/ui/cn";
import { OptionList } from "@/components/ui/option-list";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import type { Element } from "@/contracts/process";
import { elementLabels } from "@/engine/elements/element-title";
import { changeType, possibleTypes } from "../commands/change-type";
import { elementAppearances, iconOf } from "../element-appearance";
import { useEditorActions, useEditorState } from "./editor-context";
import { isElementType } from "./palette";
import { typeOptions } from "./palette-options";

/** What kind of element it is; where it may be another one, that is chosen here. */
export function TypeMenu({ element }: { element: Element }) {
  const { definition } = useEditorState();
  const { edit } = useEditorActions();
  const [open, setOpen] = useState(false);
  const types = possibleTypes(definition, element.id);
  if (types.length < 2) return <Kind element={element} />;
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <button
          type="button"
          aria-label={`${elementLabels[element.type]}: change the type`}
          className="-mx-1.5 -my-1 flex min-w-0 items-center gap-1.5 rounded-sm px-1.5 py-1 hover:bg-hover data-[state=open]:bg-hover"
        >
          <Kind element={element} />
          <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-muted" />
        </button>
      </PopoverTrigger>
      <PopoverContent align="start" className="w-80 p-0" aria-label="Change the type">
        <OptionList
          options={typeOptions(types)}
          selected={new Set([element.type])}
          searchLabel="Search types"
          emptyText="No such type"
          onSelect={(type) => {
            if (isElementType(type)) edit((current) => changeType(current, element.id, type));
            setOpen(false);
          }}
        />
      </PopoverContent>
    </Popover>
  );
}

function Kind({ element }: { element: Element }) {
  const { tile } = elementAppearances[element.type];
  const Icon = iconOf(element);
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      <span className={cn("grid size-7 shrink-0 place-items-center rounded-sm", tile)}>
        <Icon aria-hidden="true" className="size-4" strokeWidth={1.75} />
      </span>
      <span className="truncate">{elementLabels[element.type]}</span>
    </span>
  );
}
