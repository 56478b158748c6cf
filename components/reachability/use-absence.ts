"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";
import { type Absence, reachability } from "./reachability";

/** What of Stepwell is away just now; null while everything is there. */
export function useAbsence(): Absence | null {
  return useSyncExternalStore(reachability.subscribe, reachability.getAbsence, () => null);
}

/** Runs the action each time when what was away is back. */
export function useWhenBack(action: () => void): void {
  const absence = useAbsence();
  const wasAway = useRef(false);
  useEffect(() => {
    if (absence === null && wasAway.current) action();
    wasAway.current = absence !== null;
  }, [absence, action]);
}
