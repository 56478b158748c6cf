"use client";

import { useMemo, useRef } from "react";
import type { Element, ProcessDefinition } from "@/contracts/process";
import { flowLabel } from "@/engine/layout/flow-label";
import { type LayoutView, type Placement, placeElements } from "@/engine/layout/place-elements";

/** The layout, made anew only when something changed that it depends on: not by typing into a setting. */
export function usePlacement(definition: ProcessDefinition, { inBands, closed }: LayoutView): Placement {
  const shape = useMemo(() => shapeOf(definition, { inBands, closed }), [definition, inBands, closed]);
  const last = useRef<{ shape: string; placement: Placement } | null>(null);
  if (last.current?.shape !== shape) {
    const earlierBands = last.current?.placement.bands.map(({ key }) => key);
    last.current = { shape, placement: placeElements(definition, { inBands, closed, earlierBands }) };
  }
  return last.current.placement;
}

const hostOf = (element: Element) => (element.type === "boundaryEvent" ? element.attachedTo : null);

/** What says in which band an element stands. */
function workOf(element: Element): unknown {
  if (element.type === "userTask") return element.candidates;
  return element.type === "startEvent" ? [element.startedBy, element.event !== undefined] : null;
}

function shapeOf({ elements, flows, positions }: ProcessDefinition, view: LayoutView): string {
  return JSON.stringify([
    elements.map((element) => [element.id, element.type, element.parent ?? null, hostOf(element)]),
    flows.map((flow) => [flow.id, flow.source, flow.target, flowLabel(flow)?.length ?? 0]),
    positions ?? null,
    view.inBands ? elements.map(workOf) : null,
    [...(view.closed ?? [])],
  ]);
}
