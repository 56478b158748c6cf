import type { Element } from "@/contracts/process";
import { BOUNDARY_SIZE, type Box } from "./geometry";

/** Between the middles of neighbours, where there is room. */
const SPREAD = 100;
const CORNER = 16;

/**
 * Boundary events on the lower border of their host, from right to left: what the first one leads to stands uppermost, so
 * that their ways do not cross.
 */
export function placeOnBorder(events: readonly Element[], host: Box | undefined): Map<string, Box> {
  const boxes = new Map<string, Box>();
  if (!host) return boxes;
  const { width, height } = BOUNDARY_SIZE;
  const room = host.width - 2 * CORNER - width;
  const step = Math.min(SPREAD, room / Math.max(1, events.length - 1));
  const right = host.x + host.width - CORNER - width;
  const y = host.y + host.height - height / 2;
  for (const [turn, { id }] of events.entries()) {
    boxes.set(id, { x: right - turn * step, y, width, height });
  }
  return boxes;
}
