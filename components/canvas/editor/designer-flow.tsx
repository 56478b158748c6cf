"use client";

import { type Edge, EdgeLabelRenderer, type EdgeProps } from "@xyflow/react";
import { memo } from "react";
import { cn } from "@/components/ui/cn";
import type { Point } from "@/engine/layout/geometry";
import { roundedPath } from "@/engine/layout/rounded-path";
import type { Route } from "@/engine/layout/route-flow";
import { FlowLine, type FlowTone } from "../diagram/flow-line";
import { InsertButton } from "./insert-button";

export type DesignerFlowData = {
  route: Route;
  /** Its place in the order from below. */
  layer: number;
  label: string | null;
  tone: FlowTone;
  /** Titles of its ends, for accessible names. */
  from: string;
  to: string;
};
export type DesignerFlow = Edge<DesignerFlowData, "flow">;

export const DesignerFlowView = memo(function DesignerFlowView({ id, data }: EdgeProps<DesignerFlow>) {
  if (!data) return null;
  const { route, layer, label, tone, from, to } = data;
  return (
    <>
      {/* A wide invisible line to hit with the pointer; for the keyboard, the panel of its source has the same. */}
      <path
        d={roundedPath(route.points)}
        className="cursor-pointer fill-none stroke-transparent [pointer-events:stroke]"
        strokeWidth={18}
      />
      <FlowLine route={route} tone={tone} />
      <EdgeLabelRenderer>
        {label && (
          <span
            title={label}
            style={{ ...at(route.label, layer), ...(route.label.x === route.middle.x && aboveButton) }}
            className={cn(
              "nodrag nopan pointer-events-auto absolute max-w-36 cursor-pointer truncate rounded-xs bg-page px-1 text-default text-xs",
              tone === "selected" && "text-accent-text",
            )}
          >
            {label}
          </span>
        )}
        <span style={at(route.middle, layer)} className="pointer-events-auto absolute">
          <InsertButton
            target={{ kind: "flow", id }}
            label={`Insert a step between "${from}" and "${to}"`}
            className="size-6"
          />
        </span>
      </EdgeLabelRenderer>
    </>
  );
});

/** The button keeps its size on the screen when the drawing is small: words stand above it at every zoom. */
const aboveButton = { marginTop: "calc(var(--canvas-button-scale, 1) * -12px - 8px)" };

function at({ x, y }: Point, layer: number) {
  return { transform: `translate(-50%, -50%) translate(${x}px, ${y}px)`, zIndex: layer };
}
