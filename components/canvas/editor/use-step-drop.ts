"use client";

import { useReactFlow } from "@xyflow/react";
import { type DragEvent, useState } from "react";
import { toast } from "@/components/ui/toast";
import type { ElementType } from "@/contracts/process";
import { isContainer } from "@/engine/definition/check-nesting";
import { hasBorder } from "@/engine/definition/has-border";
import type { Box, Point } from "@/engine/layout/geometry";
import { nearestFlow } from "@/engine/layout/nearest-flow";
import type { Placement } from "@/engine/layout/place-elements";
import type { Route } from "@/engine/layout/route-flow";
import type { InsertTarget } from "../commands/insert-step";
import { useEditorActions } from "./editor-context";
import { isElementType } from "./palette";
import { STEP_MIME } from "./palette-button";

/** How near to a flow a dragged step must be dropped, in pixels of the drawing. */
const DROP_REACH = 48;

/** Steps dragged from the palette; `dropFlow` is the flow that one would land on and that lights up meanwhile. */
export function useStepDrop() {
  const { insert } = useEditorActions();
  const { screenToFlowPosition } = useReactFlow();
  const [dropFlow, setDropFlow] = useState<string | null>(null);

  const handlers = (routes: ReadonlyMap<string, Route>, placement: Placement) => {
    const pointOf = (event: DragEvent) => screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const flowUnder = (event: DragEvent) => nearestFlow(routes, pointOf(event), DROP_REACH);
    return {
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes(STEP_MIME)) return;
        event.preventDefault();
        setDropFlow(flowUnder(event));
      },
      onDragLeave: () => setDropFlow(null),
      onDrop: (event: DragEvent) => {
        const type = event.dataTransfer.getData(STEP_MIME);
        const target = flowUnder(event);
        setDropFlow(null);
        if (!isElementType(type)) return;
        const beside = placeBeside(type, pointOf(event), placement);
        if (beside === "nowhere") toast.info("Drop the event onto the step that it belongs to.");
        else if (beside) insert(beside, type);
        else if (target) insert({ kind: "flow", id: target }, type);
        else
          toast.info("Drop the step onto a flow.", {
            description: "The flow lights up when it is near enough.",
          });
      },
    };
  };
  return { dropFlow, handlers };
}

/** Where a step goes that no flow leads to: onto the activity under it, or into the sub-process around. */
function placeBeside(
  type: ElementType,
  point: Point,
  { boxes, order }: Placement,
): InsertTarget | "nowhere" | null {
  const under = order.elements.filter(({ id }) => isWithin(point, boxes.get(id))).reverse();
  if (type === "boundaryEvent") {
    const host = under.find((element) => hasBorder(element.type));
    return host ? { kind: "after", id: host.id } : "nowhere";
  }
  if (type !== "eventSubProcess" && type !== "startEvent") return null;
  return { kind: "inside", id: under.find((element) => isContainer(element.type))?.id ?? null };
}

function isWithin({ x, y }: Point, box: Box | undefined): boolean {
  return box !== undefined && x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}
