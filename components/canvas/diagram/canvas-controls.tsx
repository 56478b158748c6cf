"use client";

import { getViewportForBounds, Panel, useReactFlow, useStoreApi } from "@xyflow/react";
import { Maximize, ZoomIn, ZoomOut } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { Box } from "@/engine/layout/geometry";
import { FIT_PADDING, MIN_ZOOM } from "./canvas-theme";

type CanvasControlsProps = {
  /** All that is drawn, asked for when it is to fit; absent: the elements. */
  bounds?: () => Box;
  children?: ReactNode;
};

/** Zoom in, zoom out, fit; further buttons may follow. */
export function CanvasControls({ bounds, children }: CanvasControlsProps) {
  const { zoomIn, zoomOut, fitView, setViewport } = useReactFlow();
  const store = useStoreApi();
  const fit = () => {
    if (!bounds) return fitView({ padding: FIT_PADDING, maxZoom: 1, duration: 160 });
    const { width, height } = store.getState();
    const viewport = getViewportForBounds(bounds(), width, height, MIN_ZOOM, 1, FIT_PADDING);
    return setViewport(viewport, { duration: 160 });
  };
  return (
    <Panel position="bottom-left" className="flex gap-0.5 rounded-md bg-raised p-0.5 shadow-float">
      <IconButton size="sm" icon={ZoomOut} label="Zoom out" onClick={() => zoomOut({ duration: 120 })} />
      <IconButton size="sm" icon={ZoomIn} label="Zoom in" onClick={() => zoomIn({ duration: 120 })} />
      <IconButton size="sm" icon={Maximize} label="Zoom to fit" onClick={() => void fit()} />
      {children}
    </Panel>
  );
}
