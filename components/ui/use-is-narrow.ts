"use client";

import { useCallback, useSyncExternalStore } from "react";

const phone = "(max-width: 767px)";

/** Whether the window has a phone's width, or what else the media query says. The server does not know and says no. */
export function useIsNarrow(query = phone): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", onChange);
      return () => media.removeEventListener("change", onChange);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  );
}
