import { type NodeHandle, Position } from "@xyflow/react";
import type { Element } from "@/contracts/process";
import type { Box, Point } from "@/engine/layout/geometry";

/** Side of the square in which a handle lies, its middle on the node's edge. */
const HANDLE_SIZE = 12;

/**
 * What lies above what: a sub-process, the flows inside of it, the elements inside of it. `depth` counts the sub-processes
 * around.
 */
export function layerOf(depth: number, kind: "flow" | "element" | "onBorder"): number {
  return depth * 2 + { flow: 0, element: 1, onBorder: 2 }[kind];
}

/**
 * A node's place as React Flow wants it. Size and handles are told, not measured: a node that changes while it is being
 * measured is not measured again, and flows are only drawn between nodes whose handles are known.
 */
export function placedNode(element: Element, { x, y, width, height }: Box, depth: number) {
  const handle = (type: NodeHandle["type"], position: Position, at: Point): NodeHandle => ({
    type,
    position,
    x: at.x - HANDLE_SIZE / 2,
    y: at.y - HANDLE_SIZE / 2,
    width: HANDLE_SIZE,
    height: HANDLE_SIZE,
  });
  const onBorder = element.type === "boundaryEvent";
  const exit = onBorder
    ? handle("source", Position.Bottom, { x: width / 2, y: height })
    : handle("source", Position.Right, { x: width, y: height / 2 });
  return {
    id: element.id,
    type: "element" as const,
    position: { x, y },
    width,
    height,
    zIndex: layerOf(depth, onBorder ? "onBorder" : "element"),
    draggable: !onBorder,
    measured: { width, height },
    handles: [handle("target", Position.Left, { x: 0, y: height / 2 }), exit],
  };
}
