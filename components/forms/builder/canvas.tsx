"use client";

import { SortableContext, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { Plus } from "lucide-react";
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Kbd } from "@/components/ui/kbd";
import { useBuilder } from "./builder-context";
import { CanvasField } from "./canvas-field";
import { FormHeading } from "./form-heading";
import { InsertLine } from "./insert-line";
import { MarkedBar } from "./marked-bar";

/** The form as people will see it, with every label in place to be typed over. */
export function Canvas() {
  const { state, select, openPalette } = useBuilder();
  const { entries } = state.draft;
  const ids = useMemo(() => entries.map((entry) => entry.id), [entries]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a click beside the form only ends the selection
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same, wherever the focus is
    <div
      className="min-h-full px-4 py-6 md:px-8"
      onClick={(event) => event.target === event.currentTarget && select(null)}
    >
      <div className="mx-auto max-w-180 rounded-lg border bg-panel px-3 py-6 md:px-8 md:py-8">
        <FormHeading />
        <SortableContext items={ids} strategy={verticalListSortingStrategy}>
          <ol aria-label="Fields of the form" className="mt-4">
            {entries.map((entry, index) => (
              <li key={entry.id}>
                <InsertLine at={index} />
                <CanvasField entry={entry} number={index + 1} />
              </li>
            ))}
          </ol>
        </SortableContext>
        {entries.length === 0 && (
          <EmptyState title="Your form is empty" className="py-8">
            Add the first question people should answer. <Kbd keys="/" /> opens the list from anywhere.
          </EmptyState>
        )}
        <Button
          variant={entries.length === 0 ? "primary" : "ghost"}
          className={entries.length === 0 ? "mx-auto flex" : "mt-3 w-full border-line-strong border-dashed"}
          onClick={() => openPalette(entries.length)}
        >
          <Plus aria-hidden="true" />
          Add field
        </Button>
      </div>
      <MarkedBar />
    </div>
  );
}
