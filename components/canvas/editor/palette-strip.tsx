"use client";

import { Panel } from "@xyflow/react";
import { cn } from "@/components/ui/cn";
import { Tooltip } from "@/components/ui/tooltip";
import type { ElementType } from "@/contracts/process";
import { elementLabels } from "@/engine/elements/element-title";
import { elementAppearances } from "../element-appearance";
import { insertableTypes } from "./insertable-types";

/** The data type under which a dragged step travels. */
export const STEP_MIME = "application/x-stepwell-step";

/** Steps to drag onto a flow; a press puts one after the selected element. */
export function PaletteStrip({ onChoose }: { onChoose: (type: ElementType) => void }) {
  return (
    <Panel position="top-left">
      <div
        role="toolbar"
        aria-label="Steps to add"
        aria-orientation="vertical"
        className="flex flex-col gap-0.5 rounded-md bg-raised p-1 shadow-float"
      >
        {insertableTypes.map(({ type, hint }) => {
          const { icon: Icon, tile } = elementAppearances[type];
          const label = elementLabels[type];
          return (
            <Tooltip key={type} side="right" content={`${label}: ${hint}. Drag it onto a flow.`}>
              <button
                type="button"
                draggable
                aria-label={`Add ${label}`}
                onClick={() => onChoose(type)}
                onDragStart={(event) => {
                  event.dataTransfer.setData(STEP_MIME, type);
                  event.dataTransfer.effectAllowed = "copy";
                }}
                className={cn(
                  "grid size-8 cursor-grab place-items-center rounded-sm hover:brightness-95",
                  tile,
                )}
              >
                <Icon aria-hidden="true" className="size-4" strokeWidth={1.75} />
              </button>
            </Tooltip>
          );
        })}
      </div>
    </Panel>
  );
}
