"use client";

import { useDeferredValue, useEffect, useState } from "react";

/** The value once it has not changed for so many milliseconds; what takes long to work out from it disturbs nobody's typing. */
export function useSettled<Value>(value: Value, pauseMs: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (pauseMs === 0) return;
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return useDeferredValue(pauseMs === 0 ? value : settled);
}
