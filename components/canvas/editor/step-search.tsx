"use client";

import { Search } from "lucide-react";
import { useEffect, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { OptionList } from "@/components/ui/option-list";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { elementLabels } from "@/engine/elements/element-title";
import { orderByFlow } from "@/engine/layout/flow-order";
import { elementWords, summarizeElement } from "../describe-element";
import { useEditorActions, useEditorState } from "./editor-context";
import { isTyping } from "./use-canvas-keys";

const nothingChosen: ReadonlySet<string> = new Set();

/** Finds an element by its name or by what it does, and goes there. Opens with "/". */
export function StepSearch() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isOurs = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!isOurs || event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <IconButton icon={Search} label="Find a step" shortcut="/" />
      </PopoverTrigger>
      {open && (
        <PopoverContent align="start" className="w-80 p-0" aria-label="Find a step">
          <FoundSteps onDone={() => setOpen(false)} />
        </PopoverContent>
      )}
    </Popover>
  );
}

function FoundSteps({ onDone }: { onDone: () => void }) {
  const { definition, names } = useEditorState();
  const { select } = useEditorActions();
  const options = orderByFlow(definition).elements.map((element) => {
    const { title, detail } = elementWords(element, summarizeElement(element, names));
    return {
      value: element.id,
      label: title,
      hint: [elementLabels[element.type], detail].filter(Boolean).join(" · "),
    };
  });
  return (
    <OptionList
      options={options}
      selected={nothingChosen}
      searchLabel="Search by name or what it does"
      emptyText="No such step"
      onSelect={(id) => {
        onDone();
        select({ kind: "element", id });
      }}
    />
  );
}
