"use client";

import { Panel, useReactFlow } from "@xyflow/react";
import { Maximize, ZoomIn, ZoomOut } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { FIT_PADDING } from "./canvas-theme";

type CanvasControlsProps = { children?: ReactNode };

/** Zoom in, zoom out, fit; further buttons may follow. */
export function CanvasControls({ children }: CanvasControlsProps) {
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  return (
    <Panel position="bottom-left" className="flex gap-0.5 rounded-md bg-raised p-0.5 shadow-float">
      <IconButton size="sm" icon={ZoomOut} label="Zoom out" onClick={() => zoomOut({ duration: 120 })} />
      <IconButton size="sm" icon={ZoomIn} label="Zoom in" onClick={() => zoomIn({ duration: 120 })} />
      <IconButton
        size="sm"
        icon={Maximize}
        label="Zoom to fit"
        onClick={() => fitView({ padding: FIT_PADDING, maxZoom: 1, duration: 160 })}
      />
      {children}
    </Panel>
  );
}
