import type { Point } from "./geometry";

/** SVG path data of a line with rounded corners; a corner between short legs gets a smaller radius. */
export function roundedPath(points: readonly Point[], radius = 10): string {
  const [first] = points;
  if (!first) return "";
  const parts = [`M ${first.x} ${first.y}`];
  for (const [index, corner] of points.entries()) {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before) continue;
    if (!after) {
      parts.push(`L ${corner.x} ${corner.y}`);
      continue;
    }
    const reach = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
    const enter = towards(corner, before, reach);
    const leave = towards(corner, after, reach);
    parts.push(`L ${enter.x} ${enter.y} Q ${corner.x} ${corner.y} ${leave.x} ${leave.y}`);
  }
  return parts.join(" ");
}

function distance(from: Point, to: Point): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}

function towards(from: Point, to: Point, reach: number): Point {
  const length = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) / length) * reach, y: from.y + ((to.y - from.y) / length) * reach };
}
