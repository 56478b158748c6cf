import type { Point } from "@/engine/layout/geometry";
import type { Route } from "@/engine/layout/route-flow";
import type { DesignerFlow } from "./designer-flow";
import type { DesignerNode } from "./designer-node";

export type Drawing = { nodes: DesignerNode[]; edges: DesignerFlow[] };

/**
 * The new drawing with the parts of the last one that look the same: the canvas draws a part again only when it is another
 * object, and while one element is dragged hundreds stay where they are.
 */
export function keepSame(last: Drawing | null, next: Drawing): Drawing {
  if (!last) return next;
  return {
    nodes: keepParts(last.nodes, next.nodes, sameNode),
    edges: keepParts(last.edges, next.edges, sameEdge),
  };
}

function keepParts<Part extends { id: string }>(
  last: readonly Part[],
  next: readonly Part[],
  isSame: (one: Part, other: Part) => boolean,
): Part[] {
  const before = new Map(last.map((part) => [part.id, part]));
  return next.map((part) => {
    const old = before.get(part.id);
    return old && isSame(old, part) ? old : part;
  });
}

function sameNode(one: DesignerNode, other: DesignerNode): boolean {
  return (
    one.position.x === other.position.x &&
    one.position.y === other.position.y &&
    one.width === other.width &&
    one.height === other.height &&
    one.zIndex === other.zIndex &&
    sameMembers(one.data, other.data)
  );
}

function sameEdge(one: DesignerFlow, other: DesignerFlow): boolean {
  if (one.source !== other.source || one.target !== other.target || one.zIndex !== other.zIndex) return false;
  if (!one.data || !other.data) return one.data === other.data;
  return sameRoute(one.data.route, other.data.route) && sameMembers(one.data, other.data, "route");
}

function sameRoute(one: Route, other: Route): boolean {
  return (
    one.points.length === other.points.length &&
    one.points.every((point, index) => samePoint(point, other.points[index])) &&
    samePoint(one.label, other.label) &&
    samePoint(one.middle, other.middle)
  );
}

function samePoint(one: Point, other: Point | undefined): boolean {
  return one.x === other?.x && one.y === other.y;
}

/** Asked for hundreds of parts in each frame, so nothing is made for it. */
function sameMembers(one: object, other: object, left?: string): boolean {
  for (const key in one) {
    if (key !== left && !Object.is(Reflect.get(one, key), Reflect.get(other, key))) return false;
  }
  return true;
}
