"use client";

import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
const tickMs = 20_000;
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(tick, tickMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick() {
  now = Date.now();
  for (const listener of listeners) listener();
}

function read() {
  if (Date.now() - now > tickMs) now = Date.now();
  return now;
}

/** The present moment in ms, renewed for all readers by one timer, so that all ages on a page agree. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, read, read);
}
