"use client";

import { useRef, useState } from "react";

/** Height of a row in pixels; the rows' class says the same. */
export const ROW_HEIGHT = 36;
/** Fewer rows than this are all there. */
const SMALL = 120;
/** Rows kept beyond the edges, so that a step by keyboard always finds its neighbour. */
const MARGIN = 20;

/** Which rows of a long table are there: those in sight and some around. The rest is empty space of the same height. */
export function useRowWindow(count: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const [first, setFirst] = useState(0);
  if (count <= SMALL) return { scroller, onScroll: undefined, from: 0, to: count };
  const onScroll = () => {
    const box = scroller.current;
    // Steps of half the margin: most scrolling then renders nothing anew.
    if (box) setFirst(Math.floor(box.scrollTop / ROW_HEIGHT / (MARGIN / 2)) * (MARGIN / 2));
  };
  const visible = Math.ceil((scroller.current?.clientHeight ?? 1000) / ROW_HEIGHT);
  const from = Math.min(Math.max(0, first - MARGIN), count);
  return { scroller, onScroll, from, to: Math.min(count, first + visible + MARGIN * 2) };
}
