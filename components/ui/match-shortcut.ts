/** What a key press leads to: a complete shortcut, the beginning of one, or nothing. */
export type ShortcutMatch = { complete: string | null; pending: string };

type KeyPress = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

/** `Mod+k` for Ctrl-K and Cmd-K; otherwise the character typed, so `?` needs no Shift in its name. */
export function nameOfPress({ key, ctrlKey, metaKey, altKey }: KeyPress): string | null {
  if (altKey || key === "Control" || key === "Meta" || key === "Shift") return null;
  const name = key.length === 1 ? key.toLowerCase() : key;
  return ctrlKey || metaKey ? `Mod+${name}` : name;
}

/**
 * Shortcuts are one press (`?`) or several in a row (`g i`). `pending` holds the presses so far;
 * a press that continues nothing begins anew.
 */
export function matchShortcut(shortcuts: readonly string[], pending: string, press: string): ShortcutMatch {
  const attempts = pending ? [`${pending} ${press}`, press] : [press];
  for (const typed of attempts) {
    if (shortcuts.includes(typed)) return { complete: typed, pending: "" };
    if (shortcuts.some((shortcut) => shortcut.startsWith(`${typed} `)))
      return { complete: null, pending: typed };
  }
  return { complete: null, pending: "" };
}
