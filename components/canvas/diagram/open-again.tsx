"use client";

import { useReactFlow } from "@xyflow/react";
import { useEffect, useEffectEvent, useRef } from "react";
import { type OpeningOf, openingViewport } from "./opening-viewport";

/** Brings the diagram into sight as when it was opened, when it is drawn another way, with lanes or without. */
export function OpenAgain({ inBands, ...opening }: { inBands: boolean } & OpeningOf) {
  const { setViewport } = useReactFlow();
  const shown = useRef(inBands);
  const open = useEffectEvent(() => {
    const viewport = openingViewport(opening);
    if (viewport) void setViewport(viewport);
  });
  useEffect(() => {
    if (shown.current === inBands) return;
    shown.current = inBands;
    open();
  }, [inBands]);
  return null;
}
