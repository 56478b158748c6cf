import { type Box, centerOf } from "./geometry";

/** The element nearest in a direction, for walking with the arrow keys. */
export function neighbourOf(
  boxes: ReadonlyMap<string, Box>,
  from: string,
  direction: "left" | "right" | "up" | "down",
): string | null {
  const origin = boxes.get(from);
  if (!origin) return null;
  const start = centerOf(origin);
  let best: { id: string; cost: number } | null = null;
  for (const [id, box] of boxes) {
    const { x, y } = centerOf(box);
    const along = { left: start.x - x, right: x - start.x, up: start.y - y, down: y - start.y }[direction];
    if (id === from || along < 4) continue;
    const aside =
      direction === "left" || direction === "right" ? Math.abs(y - start.y) : Math.abs(x - start.x);
    const cost = along + aside * 2;
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id ?? null;
}
