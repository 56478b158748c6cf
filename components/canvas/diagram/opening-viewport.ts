import type { RefObject } from "react";
import type { Box } from "@/engine/layout/geometry";
import { initialViewport } from "./initial-viewport";

/** What is drawn, and where. */
export interface OpeningOf {
  bounds: () => Box;
  /** What has to be in sight; undefined: nothing is drawn. */
  focus: Box | undefined;
  pane: RefObject<HTMLElement | null>;
}

/** The viewport with which a diagram opens; null while there is nothing to show. */
export function openingViewport({ bounds, focus, pane }: OpeningOf) {
  const size = pane.current?.getBoundingClientRect();
  return size && focus ? initialViewport(bounds(), size, focus) : null;
}
