"use client";

import { cn } from "@/components/ui/cn";
import { Tooltip } from "@/components/ui/tooltip";
import type { ElementType } from "@/contracts/process";
import { elementAppearances } from "../element-appearance";
import { type PaletteItem, palette, paletteGroups } from "./palette";

/** The data type under which a dragged step travels. */
export const STEP_MIME = "application/x-stepwell-step";

/** Beside the drawing, so that it never lies over it. Steps to drag onto a flow, or onto the step they belong to; a press puts one after the selected element. */
export function PaletteStrip({ onChoose }: { onChoose: (type: ElementType) => void }) {
  return (
    <div
      role="toolbar"
      aria-label="Steps to add"
      aria-orientation="vertical"
      className="flex shrink-0 flex-col gap-1 overflow-y-auto border-r bg-panel p-2"
    >
      {paletteGroups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
        <div
          key={group}
          role="group"
          aria-label={group}
          className="grid grid-cols-2 gap-0.5 border-t pt-1 first:border-t-0 first:pt-0"
        >
          {palette
            .filter((item) => item.group === group)
            .map((item, index) => (
              <PaletteButton
                key={item.type}
                item={item}
                // Away from its neighbour, which could not be pressed below the words.
                side={index % 2 === 0 ? "left" : "right"}
                onChoose={onChoose}
              />
            ))}
        </div>
      ))}
    </div>
  );
}

type PaletteButtonProps = {
  item: PaletteItem;
  side: "left" | "right";
  onChoose: (type: ElementType) => void;
};

function PaletteButton({ item, side, onChoose }: PaletteButtonProps) {
  const { type, label, hint } = item;
  const { icon: Icon, tile } = elementAppearances[type];
  return (
    <Tooltip side={side} content={`${label}: ${hint}.`}>
      <button
        type="button"
        draggable
        aria-label={`Add ${label}`}
        onClick={() => onChoose(type)}
        onDragStart={(event) => {
          event.dataTransfer.setData(STEP_MIME, type);
          event.dataTransfer.effectAllowed = "copy";
        }}
        className={cn("grid size-8 cursor-grab place-items-center rounded-sm hover:brightness-95", tile)}
      >
        <Icon aria-hidden="true" className="size-4" strokeWidth={1.75} />
      </button>
    </Tooltip>
  );
}
