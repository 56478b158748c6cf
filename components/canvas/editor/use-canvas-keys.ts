"use client";

import type { KeyboardEvent } from "react";
import type { ProcessDefinition } from "@/contracts/process";
import { isContainer } from "@/engine/definition/check-nesting";
import type { Box } from "@/engine/layout/geometry";
import { neighbourOf } from "@/engine/layout/neighbour-of";
import type { InsertTarget } from "../commands/insert-step";
import { isGateway } from "../element-traits";
import { leadsOn } from "../flow-ends";
import { type Selection, useEditorActions, useEditorState } from "./editor-context";
import { placeBeforeEnd } from "./insert-at-selection";

const directions = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" } as const;

/**
 * Keys on the canvas: arrows walk, with Shift they choose on the way, "x" chooses or lets go one more, Ctrl-A all; Enter opens
 * the panel, "a" adds, Delete removes, Escape lets go.
 */
export function useCanvasKeys(boxes: ReadonlyMap<string, Box>) {
  const { definition, selection, gathered } = useEditorState();
  const { select, gather, toggle, remove, removeAll, duplicate, askInsert } = useEditorActions();

  const walk = (direction: "left" | "right" | "up" | "down", adding: boolean) => {
    const from = focusedElement() ?? (selection?.kind === "element" ? selection.id : null);
    const to = from ? neighbourOf(boxes, from, direction) : definition.elements[0]?.id;
    if (!to) return;
    if (adding && from) gather([...(gathered.size > 0 ? gathered : [from]), to]);
    else select({ kind: "element", id: to });
    document.querySelector<HTMLElement>(`[data-element="${to}"]`)?.focus({ preventScroll: true });
  };
  const actOnGroup = (event: KeyboardEvent): boolean => {
    if (event.key === "Delete" || event.key === "Backspace") removeAll(gathered);
    else if (event.key === "Escape") select(null);
    else return false;
    return true;
  };
  const actOnSelection = (event: KeyboardEvent): boolean => {
    const focused = focusedElement();
    if (event.key === "x" && focused) {
      toggle(focused);
      return true;
    }
    if (gathered.size > 0) return actOnGroup(event);
    if (!selection) return false;
    if (event.key === "Delete" || event.key === "Backspace") remove(selection);
    else if (event.key === "Escape") select(null);
    else if (event.key === "a") askInsert(placeAfter(selection, definition));
    else if (event.key === "d" && selection.kind === "element") duplicate(selection.id);
    else return false;
    return true;
  };
  return (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || isTyping(event.target)) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key !== "a") return;
      gather(definition.elements.map(({ id }) => id));
      event.preventDefault();
      return;
    }
    const direction = event.key in directions ? directions[event.key as keyof typeof directions] : null;
    if (direction) walk(direction, event.shiftKey);
    else if (!actOnSelection(event)) return;
    event.preventDefault();
  };
}

function focusedElement(): string | null {
  return document.activeElement?.closest<HTMLElement>("[data-element]")?.dataset.element ?? null;
}

/** Where the "+" stands that follows the selection: on its way out, or beside it. */
export function placeAfter(selection: Selection, definition: ProcessDefinition): InsertTarget {
  if (selection.kind === "flow") return { kind: "flow", id: selection.id };
  const element = definition.elements.find(({ id }) => id === selection.id);
  const way = definition.flows.find(({ source }) => source === selection.id);
  if (element && isContainer(element.type) && !leadsOn(element.type))
    return placeBeforeEnd(definition, element.id);
  const branches = element !== undefined && isGateway(element.type);
  return way && !branches ? { kind: "flow", id: way.id } : { kind: "after", id: selection.id };
}

export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest(
      "input, textarea, select, [contenteditable='true'], [role='option'], [role='combobox']",
    ) !== null
  );
}
