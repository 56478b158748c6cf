import type { Element } from "@/contracts/process";
import type { Names } from "@/engine/definition/graph";
import { elementLabels, elementTitle } from "@/engine/elements/element-title";
import { elementRegistry } from "@/engine/elements/registry";

/** For drawings whose reader may not see the directory of members. */
export const noNames: Names = { member: () => "a member", group: () => "a group" };

/** The engine's one-line summary. */
export function summarizeElement(element: Element, names: Names): string {
  return elementRegistry[element.type].summary(element, names);
}

/** "Task Finance approves": the accessible name of an element wherever it can be pressed. */
export function spokenName(element: Element): string {
  const label = elementLabels[element.type];
  const title = elementTitle(element);
  return title === label ? label : `${label} ${title}`;
}
