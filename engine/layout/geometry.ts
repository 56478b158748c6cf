import type { Element } from "@/contracts/process";
import { isContainer } from "@/engine/definition/check-nesting";
import { type ElementShape, elementShapes } from "./element-shapes";

export type Point = { x: number; y: number };
export type Size = { width: number; height: number };
/** `x` and `y` are the left upper corner. */
export type Box = Point & Size;

/** All sizes in CSS pixels at zoom 1, on the 4 px grid. */
export const ACTIVITY_SIZE: Size = { width: 232, height: 64 };
export const EVENT_SIZE: Size = { width: 48, height: 48 };
export const GATEWAY_SIZE: Size = { width: 56, height: 56 };
/** Smaller, since it sits on another element. */
export const BOUNDARY_SIZE: Size = { width: 36, height: 36 };
/** Of a sub-process in which nothing stands yet. */
export const EMPTY_CONTAINER: Size = { width: 280, height: 120 };

/** Between columns: room for a "+" and a short branch label. */
export const COLUMN_GAP = 104;
/** Between rows: room for the two lines of text under an event or a gateway. */
export const ROW_GAP = 56;
/** Between a sub-process's border and what is inside; its title stands above. */
export const CONTAINER_PADDING = { top: 52, side: 28, bottom: 24 };
/** How far below its host's border a flow out of a boundary event turns: under the words. The next one's turn is deeper. */
export const BORDER_DEPTH = 56;
export const BORDER_STEP = 10;

/** Of a band: above its elements stands who does them, below is room for words and for what leaves a border. */
export const BAND_PADDING = { head: 52, foot: 48, side: 40 };

/** Words under events and gateways: how far they reach beyond the shape. */
const WORDS = { side: 48, below: 38 };

const sizes: Record<ElementShape, Size> = {
  event: EVENT_SIZE,
  gateway: GATEWAY_SIZE,
  activity: ACTIVITY_SIZE,
};

/** The size of an element that does not depend on what is inside. */
export function sizeOf({ type }: Pick<Element, "type">): Size {
  if (isContainer(type)) return EMPTY_CONTAINER;
  return type === "boundaryEvent" ? BOUNDARY_SIZE : sizes[elementShapes[type]];
}

/** The box with the words that stand outside of it. */
export function extentOf(element: Element, box: Box): Box {
  if (isContainer(element.type) || elementShapes[element.type] === "activity") return box;
  if (element.type === "boundaryEvent") return { ...box, height: box.height + WORDS.below };
  return {
    x: box.x - WORDS.side,
    y: box.y,
    width: box.width + 2 * WORDS.side,
    height: box.height + WORDS.below,
  };
}

export function centerOf(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export function shifted<Place extends Point>(place: Place, by: Point): Place {
  return { ...place, x: place.x + by.x, y: place.y + by.y };
}

/** The rectangle around all boxes. */
export function boundsOf(boxes: Iterable<Box>): Box {
  let [left, top, right, bottom] = [0, 0, 0, 0];
  let first = true;
  for (const box of boxes) {
    left = first ? box.x : Math.min(left, box.x);
    top = first ? box.y : Math.min(top, box.y);
    right = first ? box.x + box.width : Math.max(right, box.x + box.width);
    bottom = first ? box.y + box.height : Math.max(bottom, box.y + box.height);
    first = false;
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
