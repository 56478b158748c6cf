"use client";

import { useSyncExternalStore } from "react";

const KEY = "stepwell.canvas.lanes";
const listeners = new Set<() => void>();
/** What was chosen, where the browser keeps nothing. */
let unkept: string | null = null;

/** Whether this browser's user wants processes drawn in lanes by who does what; the same for every drawing. */
export function useInBands(): [boolean, (inBands: boolean) => void] {
  return [useSyncExternalStore(subscribe, read, () => false), write];
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

function read(): boolean {
  return kept() === "on";
}

function kept(): string | null {
  try {
    return unkept ?? localStorage.getItem(KEY);
  } catch {
    return unkept;
  }
}

function write(inBands: boolean) {
  const value = inBands ? "on" : "off";
  try {
    localStorage.setItem(KEY, value);
  } catch {
    unkept = value;
  }
  for (const listener of listeners) listener();
}
