"use client";

import { Plus } from "lucide-react";
import { type MouseEvent, useContext } from "react";
import { cn } from "@/components/ui/cn";
import { OptionList } from "@/components/ui/option-list";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import type { InsertTarget } from "../commands/insert-step";
import { InsertingContext, useEditorActions, useEditorState } from "./editor-context";
import { isElementType } from "./palette";
import { paletteOptions } from "./palette-options";

type InsertButtonProps = {
  target: InsertTarget;
  /** Says where: 'Insert a step between "Start" and "End"'. */
  label: string;
  className?: string;
};

/** In React, what is pressed in the popover is pressed in the flow as well, which would then be selected. */
const stay = (event: MouseEvent) => event.stopPropagation();

const nothingChosen: ReadonlySet<string> = new Set();

/** A "+" that opens the palette of steps: type to search, arrows and Enter to choose. */
export function InsertButton({ target, label, className }: InsertButtonProps) {
  const { askInsert } = useEditorActions();
  const inserting = useContext(InsertingContext);
  const open = inserting?.kind === target.kind && inserting.id === target.id;
  return (
    <Popover open={open} onOpenChange={(next) => askInsert(next ? target : null)}>
      <PopoverTrigger asChild>
        <button
          type="button"
          aria-label={label}
          title={label}
          onClick={stay}
          className={cn(
            "nodrag nopan grid size-6 place-items-center rounded-full border border-line-strong bg-panel text-muted transition-colors",
            "[scale:var(--canvas-button-scale,1)] group-data-overview/pane:hidden",
            "hover:border-accent hover:bg-accent hover:text-on-accent data-[state=open]:border-accent data-[state=open]:bg-accent data-[state=open]:text-on-accent",
            className,
          )}
        >
          <Plus aria-hidden="true" className="size-3.5" />
        </button>
      </PopoverTrigger>
      {open && (
        <PopoverContent align="center" className="w-80 p-0" aria-label="Add a step" onClick={stay}>
          <InsertMenu target={target} />
        </PopoverContent>
      )}
    </Popover>
  );
}

/** Apart, so that only the open menu follows the process. */
function InsertMenu({ target }: { target: InsertTarget }) {
  const { definition } = useEditorState();
  const { insert } = useEditorActions();
  return (
    <OptionList
      options={paletteOptions(definition, target)}
      selected={nothingChosen}
      searchLabel="Search steps"
      emptyText="No such step"
      onSelect={(type) => isElementType(type) && insert(target, type)}
    />
  );
}
