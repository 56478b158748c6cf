"use client";

import { useSyncExternalStore } from "react";
import { parseTheme, type ThemeChoice, themeAttribute, themeCookie } from "./theme";

const changed = "stepwell:theme";
const yearInSeconds = 31_536_000;

function subscribe(listener: () => void) {
  window.addEventListener(changed, listener);
  return () => window.removeEventListener(changed, listener);
}

/** Changes the picture at once and remembers the choice on this device. */
export function setTheme(choice: ThemeChoice) {
  const attribute = themeAttribute(choice);
  if (attribute) document.documentElement.dataset.theme = attribute;
  else delete document.documentElement.dataset.theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in all browsers we support
  document.cookie = `${themeCookie}=${choice}; path=/; max-age=${yearInSeconds}; samesite=lax`;
  window.dispatchEvent(new Event(changed));
}

export function useTheme(): ThemeChoice {
  return useSyncExternalStore(
    subscribe,
    () => parseTheme(document.documentElement.dataset.theme),
    () => "system",
  );
}
