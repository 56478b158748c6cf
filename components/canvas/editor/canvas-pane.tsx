"use client";

import { useStore } from "@xyflow/react";
import type { CSSProperties, FocusEventHandler, MouseEventHandler, ReactNode, Ref } from "react";
import { READABLE_ZOOM } from "../diagram/canvas-theme";

type CanvasPaneProps = {
  ref: Ref<HTMLDivElement>;
  onFocus: FocusEventHandler;
  onMouseDownCapture: MouseEventHandler;
  children: ReactNode;
};

type PaneStyle = CSSProperties & { "--canvas-button-scale": number };

/**
 * Where the drawing lies. Buttons in it keep their size on the screen when it is zoomed out, by the scale it passes down,
 * and go when it is too small to be read, where they would lie over each other. A component of its own, so that zooming
 * renders nothing else.
 */
export function CanvasPane({ ref, onFocus, onMouseDownCapture, children }: CanvasPaneProps) {
  const zoom = useStore(({ transform }) => transform[2]);
  const isOverview = zoom < READABLE_ZOOM;
  const style: PaneStyle = { "--canvas-button-scale": isOverview ? 1 : 1 / Math.min(1, zoom) };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only follows the focus of what is inside
    <div
      ref={ref}
      onFocus={onFocus}
      onMouseDownCapture={onMouseDownCapture}
      data-overview={isOverview || undefined}
      style={style}
      className="group/pane relative min-w-0 flex-1"
    >
      {children}
    </div>
  );
}
