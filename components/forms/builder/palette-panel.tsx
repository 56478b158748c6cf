"use client";

import { useDraggable } from "@dnd-kit/core";
import type { FieldType } from "@/contracts/form";
import { useBuilder } from "./builder-context";
import { type paletteItems, paletteSections } from "./field-palette";

/** Beside the canvas while no field is selected: click to add at the end, or drag to a place. */
export function PalettePanel() {
  return (
    <section aria-label="Field types" className="grid gap-3 p-4">
      <div className="grid gap-0.5">
        <h2 className="font-semibold text-base">Fields</h2>
        <p className="text-muted text-sm">Click to add at the end, or drag to a place in the form.</p>
      </div>
      {paletteSections.map(({ heading, items }) => (
        <div key={heading} className="grid gap-1.5">
          <h3 className="font-medium text-muted text-xs">{heading}</h3>
          <div className="grid grid-cols-2 gap-2">
            {items.map((item) => (
              <PaletteTile key={item.type} item={item} />
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}

/** The data that a drag carries when it brings a new field. */
export type PaletteDrag = { kind: "new"; type: FieldType };

function PaletteTile({ item }: { item: (typeof paletteItems)[number] }) {
  const { insert } = useBuilder();
  const { type, label, icon: Icon } = item;
  const data: PaletteDrag = { kind: "new", type };
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: `palette ${type}`, data });
  return (
    <button
      ref={setNodeRef}
      type="button"
      title={item.description}
      aria-label={`Add ${label}`}
      {...listeners}
      onKeyDown={undefined}
      onClick={() => insert(type)}
      className={`flex h-9 items-center gap-2 rounded-sm border bg-panel px-2.5 text-left text-default text-sm transition-colors hover:border-line-strong hover:text-strong ${isDragging ? "opacity-50" : ""}`}
    >
      <Icon aria-hidden="true" className="size-4 shrink-0 text-accent-text" />
      <span className="truncate">{label}</span>
    </button>
  );
}
