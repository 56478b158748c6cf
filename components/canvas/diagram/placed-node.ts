import { type NodeHandle, Position } from "@xyflow/react";
import type { Box } from "../layout/geometry";

/** Side of the square in which a handle lies, in the middle of the node's edge. */
const HANDLE_SIZE = 12;

/**
 * A node's place as React Flow wants it. Size and handles are told, not measured: a node that changes while it is being
 * measured is not measured again, and flows are only drawn between nodes whose handles are known.
 */
export function placedNode(id: string, { x, y, width, height }: Box) {
  const handle = (type: NodeHandle["type"], position: Position, middle: number): NodeHandle => ({
    type,
    position,
    x: middle - HANDLE_SIZE / 2,
    y: (height - HANDLE_SIZE) / 2,
    width: HANDLE_SIZE,
    height: HANDLE_SIZE,
  });
  return {
    id,
    type: "element" as const,
    position: { x, y },
    width,
    height,
    measured: { width, height },
    handles: [handle("target", Position.Left, 0), handle("source", Position.Right, width)],
  };
}
