import { type Box, boundsOf, type Point } from "@/engine/layout/geometry";

/** The elements that lie as a whole in the rectangle between two corners. */
export function boxesWithin(boxes: ReadonlyMap<string, Box>, one: Point, other: Point): string[] {
  const frame = boundsOf([
    { ...one, width: 0, height: 0 },
    { ...other, width: 0, height: 0 },
  ]);
  return [...boxes].filter(([, box]) => isWithin(box, frame)).map(([id]) => id);
}

function isWithin(box: Box, frame: Box): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width &&
    box.y + box.height <= frame.y + frame.height
  );
}
