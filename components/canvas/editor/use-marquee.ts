"use client";

import { useReactFlow } from "@xyflow/react";
import { type MouseEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { Box } from "@/engine/layout/geometry";
import { boxesWithin } from "./boxes-within";
import { useEditorActions } from "./editor-context";

/** Fewer pixels are a click. */
const LEAST_DRAG = 4;

type Corners = { from: { x: number; y: number }; to: { x: number; y: number } };

/** A rectangle drawn with Shift held down chooses what lies in it; `frame` is where it is, within the pane. */
export function useMarquee(boxes: ReadonlyMap<string, Box>, pane: RefObject<HTMLElement | null>) {
  const { screenToFlowPosition } = useReactFlow();
  const { gather } = useEditorActions();
  const [corners, setCorners] = useState<Corners | null>(null);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  /** Before the canvas sees it, which would move the drawing. */
  const onMouseDownCapture = (event: MouseEvent) => {
    if (!event.shiftKey || event.button !== 0 || !isGround(event.target)) return;
    event.stopPropagation();
    event.preventDefault();
    const from = { x: event.clientX, y: event.clientY };
    const isDrag = (to: Corners["to"]) => Math.hypot(to.x - from.x, to.y - from.y) >= LEAST_DRAG;
    const onMove = ({ clientX: x, clientY: y }: globalThis.MouseEvent) => {
      if (isDrag({ x, y })) setCorners({ from, to: { x, y } });
    };
    const onUp = ({ clientX: x, clientY: y }: globalThis.MouseEvent) => {
      stop.current?.();
      setCorners(null);
      if (isDrag({ x, y }))
        gather(boxesWithin(boxes, screenToFlowPosition(from), screenToFlowPosition({ x, y })));
    };
    stop.current = () => {
      window.removeEventListener("mousemove", onMove);
      window.removeEventListener("mouseup", onUp);
    };
    window.addEventListener("mousemove", onMove);
    window.addEventListener("mouseup", onUp);
  };
  return { onMouseDownCapture, frame: corners && frameOf(corners, pane.current) };
}

function frameOf({ from, to }: Corners, pane: HTMLElement | null) {
  const outer = pane?.getBoundingClientRect();
  return {
    left: Math.min(from.x, to.x) - (outer?.x ?? 0),
    top: Math.min(from.y, to.y) - (outer?.y ?? 0),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  };
}

/** Where nothing of the process is that could be pressed itself. */
function isGround(target: EventTarget): boolean {
  return (
    target instanceof Element && target.closest("button, .react-flow__panel, .react-flow__minimap") === null
  );
}
