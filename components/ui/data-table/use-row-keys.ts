"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";
import { shortcutRegistry } from "../shortcut-registry";

export type RowShortcut<Row> = { keys: string; label: string; run: (row: Row) => void };

/** j and k go from row to row, Enter opens (the row's own link), x selects; further keys act on the row in focus. */
export function useRowKeys<Row>(
  frame: RefObject<HTMLElement | null>,
  rows: ReadonlyMap<string, Row>,
  shortcuts: readonly RowShortcut<Row>[],
  selectable: boolean,
) {
  const move = useEffectEvent((step: 1 | -1) => {
    const doors = [...(frame.current?.querySelectorAll<HTMLElement>("[data-row-door]") ?? [])];
    const current = doors.findIndex((door) => door.closest("tr")?.contains(document.activeElement));
    const next = current === -1 && step === -1 ? doors.length - 1 : current + step;
    doors[Math.min(Math.max(next, 0), doors.length - 1)]?.focus();
  });
  const act = useEffectEvent((keys: string) => {
    const id = frame.current?.querySelector<HTMLElement>("tr:focus-within")?.dataset.rowId;
    const row = id === undefined ? undefined : rows.get(id);
    if (row !== undefined) shortcuts.find((shortcut) => shortcut.keys === keys)?.run(row);
  });
  const select = useEffectEvent(() => {
    frame.current?.querySelector<HTMLElement>("tr:focus-within [role=checkbox]")?.click();
  });
  const list = shortcuts.map(({ keys, label }) => `${keys}\t${label}`).join("\n");
  useEffect(() => {
    const group = "In a list";
    const removals = [
      shortcutRegistry.add({ keys: "j", label: "Next row", group, run: () => move(1) }),
      shortcutRegistry.add({ keys: "k", label: "Previous row", group, run: () => move(-1) }),
      ...(selectable ? [shortcutRegistry.add({ keys: "x", label: "Select row", group, run: select })] : []),
      ...list
        .split("\n")
        .filter(Boolean)
        .map((line) => {
          const [keys = "", label = ""] = line.split("\t");
          return shortcutRegistry.add({ keys, label, group, run: () => act(keys) });
        }),
    ];
    return () => {
      for (const remove of removals) remove();
    };
  }, [list, selectable]);
}
