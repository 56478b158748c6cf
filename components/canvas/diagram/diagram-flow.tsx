"use client";

import { type Edge, EdgeLabelRenderer, type EdgeProps } from "@xyflow/react";
import { memo } from "react";
import type { Route } from "@/engine/layout/route-flow";
import { FlowLine, type FlowTone } from "./flow-line";

export type DiagramFlowData = {
  route: Route;
  /** Its place in the order from below. */
  layer: number;
  label: string | null;
  tone: FlowTone;
};
export type DiagramFlow = Edge<DiagramFlowData, "flow">;

export const DiagramFlowView = memo(function DiagramFlowView({ data }: EdgeProps<DiagramFlow>) {
  if (!data) return null;
  return (
    <>
      <FlowLine route={data.route} tone={data.tone} />
      {data.label && (
        <EdgeLabelRenderer>
          <FlowLabel label={data.label} route={data.route} layer={data.layer} />
        </EdgeLabelRenderer>
      )}
    </>
  );
});

function FlowLabel({ label, route, layer }: { label: string; route: Route; layer: number }) {
  return (
    <span
      title={label}
      style={{
        transform: `translate(-50%, -50%) translate(${route.label.x}px, ${route.label.y}px)`,
        zIndex: layer,
      }}
      className="absolute max-w-32 truncate rounded-xs bg-page px-1 text-default text-xs"
    >
      {label}
    </span>
  );
}
