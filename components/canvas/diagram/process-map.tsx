"use client";

import { MiniMap, type Node } from "@xyflow/react";
import type { Element } from "@/contracts/process";
import { isContainer } from "@/engine/definition/check-nesting";

/** From this many elements on people lose their way without a map. */
export const MAP_FROM = 30;

/** The whole process, small; sub-processes are fainter than what is inside. */
export function ProcessMap() {
  return (
    <MiniMap
      pannable
      zoomable
      ariaLabel="Map of the process"
      nodeColor={(node: Node<{ element: Element }>) =>
        isContainer(node.data.element.type) ? "var(--color-line)" : "var(--color-line-strong)"
      }
    />
  );
}
