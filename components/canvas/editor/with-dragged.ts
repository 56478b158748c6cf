import { type Box, type Point, shifted } from "@/engine/layout/geometry";
import type { Placement } from "@/engine/layout/place-elements";

/** The boxes while one is being dragged; what is inside of it or hangs on its border moves along. */
export function withDragged(
  { boxes, nesting }: Placement,
  dragged: { id: string; position: Point } | null,
): ReadonlyMap<string, Box> {
  const box = dragged && boxes.get(dragged.id);
  if (!box) return boxes;
  const by = { x: dragged.position.x - box.x, y: dragged.position.y - box.y };
  const moved = new Map(boxes);
  const queue = [dragged.id];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const before = boxes.get(id);
    if (before) moved.set(id, shifted(before, by));
    const along = [...(nesting.inside.get(id) ?? []), ...(nesting.border.get(id) ?? [])];
    queue.push(...along.map((element) => element.id));
  }
  return moved;
}

/** A point of the drawing as the definition keeps it: measured from the sub-process that the element stands in. */
export function placeInScope({ origins, nesting }: Placement, id: string, { x, y }: Point): Point {
  const origin = origins.get(nesting.around.get(id) ?? null) ?? { x: 0, y: 0 };
  return { x: x - origin.x, y: y - origin.y };
}
