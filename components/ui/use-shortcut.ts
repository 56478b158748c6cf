"use client";

import { useEffect, useEffectEvent } from "react";
import { shortcutRegistry } from "./shortcut-registry";

type ShortcutOptions = { keys: string; label: string; group?: string; enabled?: boolean };

/** Keys that do something while the component is there. They show up in the list behind `?`. */
export function useShortcut(options: ShortcutOptions, run: (event: KeyboardEvent) => void) {
  const { keys, label, group = "On this page", enabled = true } = options;
  const latest = useEffectEvent(run);
  useEffect(() => {
    if (!enabled) return;
    return shortcutRegistry.add({ keys, label, group, run: (event) => latest(event) });
  }, [keys, label, group, enabled]);
}
