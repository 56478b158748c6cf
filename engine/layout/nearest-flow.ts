import type { Point } from "./geometry";
import type { Route } from "./route-flow";

/** The flow that a point is on or near; null when none is within reach. */
export function nearestFlow(routes: ReadonlyMap<string, Route>, point: Point, reach: number): string | null {
  let best: { id: string; distance: number } | null = null;
  for (const [id, { points }] of routes) {
    for (const [index, end] of points.entries()) {
      const start = points[index - 1];
      if (!start) continue;
      const distance = distanceToLeg(point, start, end);
      if (distance <= reach && (!best || distance < best.distance)) best = { id, distance };
    }
  }
  return best?.id ?? null;
}

function distanceToLeg(point: Point, start: Point, end: Point): number {
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - start.x) * dx + (point.y - start.y) * dy) / length;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - start.x - dx * share, point.y - start.y - dy * share);
}
