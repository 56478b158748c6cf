"use client";

import type { useSortable } from "@dnd-kit/sortable";
import { ArrowDown, ArrowUp, Copy, GripVertical, SlidersHorizontal, Trash2 } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { useBuilder } from "./builder-context";
import type { Entry } from "./draft";

type ToolbarProps = { entry: Entry; selected: boolean; sortable: ReturnType<typeof useSortable> };

/** What can be done to a field, at its upper edge; in sight on hover, focus and selection. */
export function CanvasFieldToolbar({ entry, selected, sortable }: ToolbarProps) {
  const { state, run, remove, select, setSettingsOpen } = useBuilder();
  const { id, field } = entry;
  const name = field.label || field.key;
  const { entries } = state.draft;
  const position = entries.indexOf(entry);
  const move = (to: number) => run({ type: "moveField", id, to });
  return (
    <div
      className={cn(
        "absolute top-0 right-2 z-1 flex -translate-y-1/2 rounded-sm bg-raised opacity-0 shadow-float transition-opacity",
        "focus-within:opacity-100 group-hover/field:opacity-100 pointer-coarse:static pointer-coarse:hidden pointer-coarse:translate-y-0 pointer-coarse:shadow-none",
        selected && "opacity-100 pointer-coarse:mb-2 pointer-coarse:flex pointer-coarse:flex-wrap",
      )}
    >
      <button
        type="button"
        ref={sortable.setActivatorNodeRef}
        {...sortable.attributes}
        {...sortable.listeners}
        aria-label={`Drag ${name}`}
        className="grid w-7 cursor-grab touch-none place-items-center text-muted hover:text-strong pointer-coarse:size-9"
      >
        <GripVertical aria-hidden="true" className="size-3.5" />
      </button>
      <IconButton
        icon={ArrowUp}
        label={`Move ${name} up`}
        shortcut="Alt+↑"
        size="sm"
        disabled={position === 0}
        onClick={() => move(position - 1)}
      />
      <IconButton
        icon={ArrowDown}
        label={`Move ${name} down`}
        shortcut="Alt+↓"
        size="sm"
        disabled={position === entries.length - 1}
        onClick={() => move(position + 1)}
      />
      <IconButton
        icon={Copy}
        label={`Duplicate ${name}`}
        size="sm"
        onClick={() => run({ type: "duplicateField", id })}
      />
      <IconButton icon={Trash2} label={`Delete ${name}`} size="sm" onClick={() => remove(id)} />
      <IconButton
        icon={SlidersHorizontal}
        label={`Settings of ${name}`}
        size="sm"
        className="lg:hidden"
        onClick={() => {
          select(id);
          setSettingsOpen(true);
        }}
      />
    </div>
  );
}
