import { type Box, centerOf } from "@/engine/layout/geometry";
import { READABLE_ZOOM } from "./canvas-theme";

const MARGIN = 40;

/**
 * How a diagram opens: whole, when it can be read so; else readable, with the focus in the middle, or the beginning in
 * sight when the focus is near it.
 */
export function initialViewport(
  bounds: Box,
  pane: { width: number; height: number },
  focus: Box,
): { x: number; y: number; zoom: number } {
  const fit = Math.min(
    (pane.width - MARGIN * 2) / Math.max(1, bounds.width),
    (pane.height - MARGIN * 2) / Math.max(1, bounds.height),
  );
  if (fit >= READABLE_ZOOM) {
    const zoom = Math.min(1, fit);
    const middle = centerOf(bounds);
    return { x: pane.width / 2 - middle.x * zoom, y: pane.height / 2 - middle.y * zoom, zoom };
  }
  const zoom = 0.7;
  const middle = centerOf(focus);
  const x = Math.min(MARGIN - bounds.x * zoom, pane.width / 2 - middle.x * zoom);
  return { x, y: verticalOffset(bounds, pane.height, middle.y, zoom), zoom };
}

/** All of it in the middle, if it is low enough; else the focus, as far as no edge of it leaves room unused. */
function verticalOffset(bounds: Box, height: number, focus: number, zoom: number): number {
  if (bounds.height * zoom <= height - MARGIN * 2) return height / 2 - centerOf(bounds).y * zoom;
  const top = MARGIN - bounds.y * zoom;
  const bottom = height - MARGIN - (bounds.y + bounds.height) * zoom;
  return Math.min(top, Math.max(bottom, height / 2 - focus * zoom));
}
