"use client";

import { useMemo, useRef } from "react";
import type { Element, ProcessDefinition } from "@/contracts/process";
import { flowLabel } from "@/engine/layout/flow-label";
import { type Placement, placeElements } from "@/engine/layout/place-elements";

/** The layout, made anew only when something changed that it depends on: not by typing into a setting. */
export function usePlacement(definition: ProcessDefinition): Placement {
  const shape = useMemo(() => shapeOf(definition), [definition]);
  const last = useRef<{ shape: string; placement: Placement } | null>(null);
  if (last.current?.shape !== shape) last.current = { shape, placement: placeElements(definition) };
  return last.current.placement;
}

const hostOf = (element: Element) => (element.type === "boundaryEvent" ? element.attachedTo : null);

function shapeOf({ elements, flows, positions }: ProcessDefinition): string {
  return JSON.stringify([
    elements.map((element) => [element.id, element.type, element.parent ?? null, hostOf(element)]),
    flows.map((flow) => [flow.id, flow.source, flow.target, flowLabel(flow)?.length ?? 0]),
    positions ?? null,
  ]);
}
