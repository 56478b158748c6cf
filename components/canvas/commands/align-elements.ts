import type { ProcessDefinition } from "@/contracts/process";
import type { Box, Point } from "@/engine/layout/geometry";
import { placeElements } from "@/engine/layout/place-elements";
import { moveElement } from "./move-element";

export type Alignment = "left" | "center" | "right" | "top" | "middle" | "bottom" | "columns" | "rows";

/**
 * Lines elements up by their edges or middles, or puts the same distance between them ("columns", "rows"). Only those
 * move that stand in the same sub-process as the first; what hangs on a border stays with its step.
 */
export function alignElements(
  definition: ProcessDefinition,
  ids: readonly string[],
  alignment: Alignment,
): ProcessDefinition {
  const { boxes, origins, nesting } = placeElements(definition);
  const onBorder = new Set([...nesting.border.values()].flat().map(({ id }) => id));
  const free = ids.filter((id) => boxes.has(id) && !onBorder.has(id));
  const scope = nesting.around.get(free[0] ?? "") ?? null;
  const origin = origins.get(scope) ?? { x: 0, y: 0 };
  const placed = free.flatMap((id) => {
    const box = boxes.get(id);
    return box && (nesting.around.get(id) ?? null) === scope ? [{ id, box }] : [];
  });
  if (placed.length < 2) return definition;
  const places =
    alignment === "columns" || alignment === "rows" ? spread(placed, alignment) : lineUp(placed, alignment);
  let moved = definition;
  for (const [id, { x, y }] of places) moved = moveElement(moved, id, { x: x - origin.x, y: y - origin.y });
  return moved;
}

type Placed = { id: string; box: Box };

function lineUp(
  placed: readonly Placed[],
  alignment: Exclude<Alignment, "columns" | "rows">,
): Map<string, Point> {
  const left = Math.min(...placed.map(({ box }) => box.x));
  const right = Math.max(...placed.map(({ box }) => box.x + box.width));
  const top = Math.min(...placed.map(({ box }) => box.y));
  const bottom = Math.max(...placed.map(({ box }) => box.y + box.height));
  const place = ({ x, y, width, height }: Box): Point => {
    switch (alignment) {
      case "left":
        return { x: left, y };
      case "right":
        return { x: right - width, y };
      case "center":
        return { x: (left + right - width) / 2, y };
      case "top":
        return { x, y: top };
      case "bottom":
        return { x, y: bottom - height };
      case "middle":
        return { x, y: (top + bottom - height) / 2 };
    }
  };
  return new Map(placed.map(({ id, box }) => [id, place(box)]));
}

/** The outer ones stay; between all is the same gap. */
function spread(placed: readonly Placed[], along: "columns" | "rows"): Map<string, Point> {
  const start = ({ box }: Placed) => (along === "columns" ? box.x : box.y);
  const length = ({ box }: Placed) => (along === "columns" ? box.width : box.height);
  const inOrder = placed.toSorted((one, other) => start(one) - start(other));
  const first = inOrder[0];
  const last = inOrder.at(-1);
  if (!first || !last) return new Map();
  const total = inOrder.reduce((sum, one) => sum + length(one), 0);
  const gap = (start(last) + length(last) - start(first) - total) / (inOrder.length - 1);
  const places = new Map<string, Point>();
  let at = start(first);
  for (const one of inOrder) {
    places.set(one.id, along === "columns" ? { x: at, y: one.box.y } : { x: one.box.x, y: at });
    at += length(one) + gap;
  }
  return places;
}
