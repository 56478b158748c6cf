import { type Element, eventTypeOf } from "@/contracts/process";
import type { Names } from "@/engine/definition/graph";
import { elementLabels, elementTitle } from "@/engine/elements/element-title";
import { elementRegistry } from "@/engine/elements/registry";

/** For drawings whose reader may not see the directory of members. */
export const noNames: Names = { member: () => "a member", group: () => "a group" };

/** The engine's one-line summary. */
export function summarizeElement(element: Element, names: Names): string {
  return elementRegistry[element.type].summary(element, names);
}

/** What stands at an element: its title and a line below. An event without a name is called by what it is about. */
export function elementWords(element: Element, summary: string): { title: string; detail: string } {
  const speaks = element.name.trim() === "" && eventTypeOf(element) !== undefined;
  return speaks ? { title: summary, detail: "" } : { title: elementTitle(element), detail: summary };
}

/** "Task Finance approves": the accessible name of an element wherever it can be pressed. */
export function spokenName(element: Element): string {
  const label = elementLabels[element.type];
  const name = element.name.trim();
  if (name === "" && eventTypeOf(element)) return `${label}, ${summarizeElement(element, noNames)}`;
  return name === "" || name === label ? label : `${label} ${name}`;
}
