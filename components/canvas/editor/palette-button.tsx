"use client";

import type { DragEvent } from "react";
import { cn } from "@/components/ui/cn";
import { Tooltip } from "@/components/ui/tooltip";
import type { ElementType } from "@/contracts/process";
import { elementAppearances } from "../element-appearance";
import type { PaletteItem } from "./palette";

/** The data type under which a dragged step travels. */
export const STEP_MIME = "application/x-stepwell-step";

type PaletteButtonProps = {
  item: PaletteItem;
  /** With its name and what it does, for who does not know the signs. */
  named?: boolean;
  side?: "left" | "right";
  onChoose: (type: ElementType) => void;
};

export function PaletteButton({ item, named, side, onChoose }: PaletteButtonProps) {
  const { type, label, hint } = item;
  const { icon: Icon, tile } = elementAppearances[type];
  const shared = {
    type: "button" as const,
    draggable: true,
    "aria-label": `Add ${label}`,
    onClick: () => onChoose(type),
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(STEP_MIME, type);
      event.dataTransfer.effectAllowed = "copy";
    },
  };
  const sign = <Icon aria-hidden="true" className="size-4" strokeWidth={1.75} />;
  if (named) {
    return (
      <button
        {...shared}
        className="flex min-w-0 cursor-grab items-start gap-2.5 rounded-sm p-1.5 text-left hover:bg-hover"
      >
        <span className={cn("grid size-8 shrink-0 place-items-center rounded-sm", tile)}>{sign}</span>
        <span className="grid min-w-0">
          <span className="truncate text-sm text-strong">{label}</span>
          <span className="line-clamp-2 text-muted text-xs">{hint}</span>
        </span>
      </button>
    );
  }
  return (
    <Tooltip side={side} content={`${label}: ${hint}.`}>
      <button
        {...shared}
        className={cn("grid size-8 cursor-grab place-items-center rounded-sm hover:brightness-95", tile)}
      >
        {sign}
      </button>
    </Tooltip>
  );
}
