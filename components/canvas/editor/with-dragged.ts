import { type Box, type Point, shifted } from "@/engine/layout/geometry";
import type { Placement } from "@/engine/layout/place-elements";

/** What is being dragged, and how far. */
export type Dragged = { ids: ReadonlySet<string>; by: Point };

/** The boxes while some are being dragged; what is inside of them or hangs on their border moves along. */
export function withDragged(
  { boxes, nesting }: Placement,
  dragged: Dragged | null,
): ReadonlyMap<string, Box> {
  if (!dragged) return boxes;
  const moved = new Map(boxes);
  const queue = [...dragged.ids];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const before = boxes.get(id);
    if (before) moved.set(id, shifted(before, dragged.by));
    const along = [...(nesting.inside.get(id) ?? []), ...(nesting.border.get(id) ?? [])];
    queue.push(...along.map((element) => element.id));
  }
  return moved;
}

/** Where what was dragged stands now, as the definition keeps it; what moved along with its sub-process or step is left out. */
export function placesAfter(placement: Placement, { ids, by }: Dragged): Map<string, Point> {
  const places = new Map<string, Point>();
  for (const id of ids) {
    const box = placement.boxes.get(id);
    if (box && !movesAlong(placement, id, ids)) places.set(id, placeInScope(placement, id, shifted(box, by)));
  }
  return places;
}

function movesAlong({ nesting }: Placement, id: string, ids: ReadonlySet<string>): boolean {
  for (const events of nesting.border.values()) if (events.some((event) => event.id === id)) return true;
  for (let around = nesting.around.get(id); around; around = nesting.around.get(around)) {
    if (ids.has(around)) return true;
  }
  return false;
}

/** A point of the drawing as the definition keeps it: measured from the sub-process that the element stands in. */
export function placeInScope({ origins, nesting }: Placement, id: string, { x, y }: Point): Point {
  const origin = origins.get(nesting.around.get(id) ?? null) ?? { x: 0, y: 0 };
  return { x: x - origin.x, y: y - origin.y };
}
