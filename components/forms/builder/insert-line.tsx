"use client";

import { Plus } from "lucide-react";
import { useBuilder } from "./builder-context";

/** The gap above a field: shows a plus on hover and focus. */
export function InsertLine({ at }: { at: number }) {
  const { openPalette } = useBuilder();
  return (
    <div className="group/insert relative h-2">
      <button
        type="button"
        aria-label={`Add a field at position ${at + 1}`}
        onClick={() => openPalette(at)}
        className="absolute inset-x-0 -inset-y-1 z-1 grid place-items-center opacity-0 transition-opacity focus-visible:opacity-100 group-hover/insert:opacity-100 pointer-coarse:hidden"
      >
        <span aria-hidden="true" className="absolute inset-x-0 top-1/2 h-px bg-accent" />
        <span className="relative grid size-5 place-items-center rounded-full bg-accent text-on-accent">
          <Plus aria-hidden="true" className="size-3.5" />
        </span>
      </button>
    </div>
  );
}
