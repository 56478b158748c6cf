"use client";

import { matchShortcut, nameOfPress } from "./match-shortcut";

export type Shortcut = {
  /** One press (`?`, `Mod+k`) or several in a row (`g i`). */
  keys: string;
  label: string;
  group: string;
  run: (event: KeyboardEvent) => void;
};

/** How long the second press of a sequence may take. */
const sequenceMs = 1_000;

let shortcuts: readonly Shortcut[] = [];
let pending = "";
let pendingSince = 0;
const listeners = new Set<() => void>();

function change(next: readonly Shortcut[]) {
  if (shortcuts.length === 0) window.addEventListener("keydown", onKeyDown);
  if (next.length === 0) window.removeEventListener("keydown", onKeyDown);
  shortcuts = next;
  for (const listener of listeners) listener();
}

/** The shortcuts in force now. The one registered last wins a contest, as the innermost part of a page does. */
export const shortcutRegistry = {
  add(shortcut: Shortcut): () => void {
    change([shortcut, ...shortcuts]);
    return () => change(shortcuts.filter((other) => other !== shortcut));
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): readonly Shortcut[] => shortcuts,
};

function onKeyDown(event: KeyboardEvent) {
  const press = event.defaultPrevented || event.isComposing ? null : nameOfPress(event);
  if (!press || (!press.startsWith("Mod+") && isTyping(event.target))) return;
  if (event.timeStamp - pendingSince > sequenceMs) pending = "";
  const match = matchShortcut(
    shortcuts.map(({ keys }) => keys),
    pending,
    press,
  );
  pending = match.pending;
  pendingSince = event.timeStamp;
  const found = shortcuts.find(({ keys }) => keys === match.complete);
  if (!found) return;
  event.preventDefault();
  found.run(event);
}

/** Plain letters belong to whoever types, and to an open dialog or menu. */
function isTyping(target: EventTarget | null): boolean {
  if (
    target instanceof HTMLElement &&
    target.closest("input:not([type=checkbox]), textarea, select, [contenteditable=true]")
  )
    return true;
  return document.querySelector("[role=dialog], [role=alertdialog], [role=menu], [role=listbox]") !== null;
}
