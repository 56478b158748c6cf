"use client";

import { useReactFlow } from "@xyflow/react";
import { type RefObject, useEffect, useRef } from "react";
import { type Box, centerOf } from "@/engine/layout/geometry";

type FollowFocusProps = { focus: Box | undefined; pane: RefObject<HTMLElement | null> };

/** Moves the drawing when what people came to see goes out of sight, as work does that moves on. Opening it is not its business. */
export function FollowFocus({ focus, pane }: FollowFocusProps) {
  const { getViewport, setCenter } = useReactFlow();
  const last = useRef(focus);
  useEffect(() => {
    const before = last.current;
    last.current = focus;
    const size = pane.current?.getBoundingClientRect();
    if (!focus || !before || !size || (before.x === focus.x && before.y === focus.y)) return;
    const { x, y, zoom } = getViewport();
    const left = focus.x * zoom + x;
    const top = focus.y * zoom + y;
    const inSight =
      left >= 0 &&
      top >= 0 &&
      left + focus.width * zoom <= size.width &&
      top + focus.height * zoom <= size.height;
    const middle = centerOf(focus);
    if (!inSight) void setCenter(middle.x, middle.y, { zoom });
  }, [focus, pane, getViewport, setCenter]);
  return null;
}
