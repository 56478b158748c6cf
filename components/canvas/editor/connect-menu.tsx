"use client";

import { Spline } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { OptionList } from "@/components/ui/option-list";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { elementLabels, elementTitle } from "@/engine/elements/element-title";
import { connect, possibleTargets } from "../commands/connect";
import { useEditorActions, useEditorState } from "./editor-context";

const nothingChosen: ReadonlySet<string> = new Set();

/** Leads an element on to one that exists already: forward to a join, or back for a loop. */
export function ConnectMenu({ element }: { element: string }) {
  const { definition } = useEditorState();
  const { edit } = useEditorActions();
  const [open, setOpen] = useState(false);
  const options = possibleTargets(definition, element).map((target) => ({
    value: target.id,
    label: elementTitle(target),
    hint: elementLabels[target.type],
  }));
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button size="sm">
          <Spline aria-hidden="true" />
          Connect to…
        </Button>
      </PopoverTrigger>
      <PopoverContent align="start" className="p-0" aria-label="Connect to">
        <OptionList
          options={options}
          selected={nothingChosen}
          searchLabel="Search steps to connect to"
          emptyText="Nothing to connect to"
          onSelect={(target) => {
            edit((current) => connect(current, element, target));
            setOpen(false);
          }}
        />
      </PopoverContent>
    </Popover>
  );
}
