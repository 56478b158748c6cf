"use client";

import { useReactFlow } from "@xyflow/react";
import { type DragEvent, useState } from "react";
import { toast } from "@/components/ui/toast";
import { nearestFlow } from "../layout/nearest-flow";
import type { Route } from "../layout/route-flow";
import { useEditorActions } from "./editor-context";
import { isInsertable } from "./insertable-types";
import { STEP_MIME } from "./palette-strip";

/** How near to a flow a dragged step must be dropped, in pixels of the drawing. */
const DROP_REACH = 48;

/** Steps dragged from the palette; `dropFlow` is the flow that one would land on and that lights up meanwhile. */
export function useStepDrop() {
  const { insert } = useEditorActions();
  const { screenToFlowPosition } = useReactFlow();
  const [dropFlow, setDropFlow] = useState<string | null>(null);

  const handlers = (routes: ReadonlyMap<string, Route>) => {
    const flowUnder = (event: DragEvent) =>
      nearestFlow(routes, screenToFlowPosition({ x: event.clientX, y: event.clientY }), DROP_REACH);
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
        if (!isInsertable(type)) return;
        if (target) insert({ kind: "flow", id: target }, type);
        else
          toast.info("Drop the step onto a flow.", {
            description: "The flow lights up when it is near enough.",
          });
      },
    };
  };
  return { dropFlow, handlers };
}
