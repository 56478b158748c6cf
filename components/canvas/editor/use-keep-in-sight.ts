"use client";

import { useReactFlow } from "@xyflow/react";
import { type FocusEvent, type RefObject, useEffect } from "react";
import type { Box } from "@/engine/layout/geometry";

/**
 * Moves the drawing so that the selected element can be seen, as happens with steps from the keyboard or the list of
 * problems. Gives a focus handler that does the same for whatever the Tab key reaches.
 */
export function useKeepInSight(
  boxes: ReadonlyMap<string, Box>,
  selected: string | null,
  pane: RefObject<HTMLElement | null>,
) {
  const { getViewport, setViewport, setCenter } = useReactFlow();
  useEffect(() => {
    const box = selected ? boxes.get(selected) : undefined;
    const size = pane.current?.getBoundingClientRect();
    if (!box || !size) return;
    const { x, y, zoom } = getViewport();
    const left = box.x * zoom + x;
    const top = box.y * zoom + y;
    const dx = overhang(left, left + box.width * zoom, 0, size.width);
    const dy = overhang(top, top + box.height * zoom, 0, size.height);
    if (dx !== 0 || dy !== 0)
      void setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom: Math.max(zoom, 0.6) });
  }, [boxes, selected, pane, getViewport, setCenter]);

  return (event: FocusEvent) => {
    const outer = pane.current?.getBoundingClientRect();
    if (!outer || !(event.target instanceof HTMLElement) || !pane.current?.contains(event.target)) return;
    undoScroll(event.target, pane.current);
    const inner = event.target.getBoundingClientRect();
    const dx = overhang(inner.left, inner.right, outer.left, outer.right);
    const dy = overhang(inner.top, inner.bottom, outer.top, outer.bottom);
    if (dx === 0 && dy === 0) return;
    const { x, y, zoom } = getViewport();
    void setViewport({ x: x + dx, y: y + dy, zoom });
  };
}

/** The browser scrolls what is focused into its clipped containers; the drawing moves by its viewport only. */
function undoScroll(from: HTMLElement, to: HTMLElement): void {
  for (let part: HTMLElement | null = from; part; part = part === to ? null : part.parentElement) {
    part.scrollTop = 0;
    part.scrollLeft = 0;
  }
}

/** How far to move so that a span lies in the middle of another; 0 when it lies within, or is too long for it and in sight. */
function overhang(start: number, end: number, from: number, to: number): number {
  const inSight = end - start > to - from ? start < to && end > from : start >= from && end <= to;
  return inSight ? 0 : (from + to) / 2 - (start + end) / 2;
}
