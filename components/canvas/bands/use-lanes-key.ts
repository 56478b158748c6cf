"use client";

import { useEffect } from "react";
import { shortcutRegistry } from "@/components/ui/shortcut-registry";

/** "l" draws the process in lanes, or no longer, wherever the focus is. */
export function useLanesKey(inBands: boolean, onChange: (inBands: boolean) => void) {
  useEffect(
    () =>
      shortcutRegistry.add({
        keys: "l",
        label: "Draw in lanes",
        group: "Designer",
        run: () => onChange(!inBands),
      }),
    [inBands, onChange],
  );
}
