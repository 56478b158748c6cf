import { type Box, centerOf, type Point } from "./geometry";

export type BorderExit = {
  /** The height below the host at which the flow turns. */
  level: number;
  /** Where it has passed the host. */
  right: number;
};

type BorderFlow = {
  source: Box;
  target: Box;
  lane: number | null;
  gap: { to: number } | null;
  overhead: { y: number } | null;
};

/** How far from the target a flow turns to it. */
const TURN = 16;

/** Out of a boundary event: down, past the host, then to the target's left side; back above everything when it leads back. */
export function leaveBorder(
  { source, target, lane, gap, overhead }: BorderFlow,
  { level, right }: BorderExit,
): Point[] {
  const down = { x: centerOf(source).x, y: source.y + source.height };
  const end = { x: target.x, y: centerOf(target).y };
  const last = Math.min(end.x, gap?.to ?? end.x) - TURN;
  const start = [down, { x: down.x, y: level }];
  if (overhead) {
    const to = [
      { x: right, y: overhead.y },
      { x: last, y: overhead.y },
      { x: last, y: end.y },
    ];
    return [...start, { x: right, y: level }, ...to, end];
  }
  if (last < right) return [...start, { x: last, y: level }, { x: last, y: end.y }, end];
  const height = lane ?? end.y;
  return [
    ...start,
    { x: right, y: level },
    { x: right, y: height },
    { x: last, y: height },
    { x: last, y: end.y },
    end,
  ];
}
