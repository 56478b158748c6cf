import type { ElementType } from "@/contracts/process";
import { type ElementTraits, elementTraits } from "../element-traits";

export type Point = { x: number; y: number };
/** `x` and `y` are the left upper corner. */
export type Box = Point & { width: number; height: number };

/** All sizes in CSS pixels at zoom 1, on the 4 px grid. */
export const ACTIVITY_SIZE = { width: 232, height: 64 };
export const EVENT_SIZE = { width: 48, height: 48 };
export const GATEWAY_SIZE = { width: 56, height: 56 };

/** Between columns: room for a "+" and a short branch label. */
export const COLUMN_GAP = 104;
/** Between rows: room for the two lines of text under an event or a gateway. */
export const ROW_GAP = 56;

const sizes: Record<ElementTraits["shape"], { width: number; height: number }> = {
  event: EVENT_SIZE,
  gateway: GATEWAY_SIZE,
  activity: ACTIVITY_SIZE,
};

export function sizeOf(type: ElementType): { width: number; height: number } {
  return sizes[elementTraits[type].shape];
}

export function centerOf(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
