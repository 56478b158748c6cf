import type { Element, Flow, ProcessDefinition } from "@/contracts/process";
import type { Names } from "@/engine/definition/graph";
import { elementTitle } from "@/engine/elements/element-title";
import { elementRegistry } from "@/engine/elements/registry";
import { elementAppearances } from "./element-appearance";

/** For drawings whose reader may not see the directory of members. */
export const noNames: Names = { member: () => undefined, group: () => undefined };

/** The engine's one-line summary. */
export function summarizeElement(element: Element, names: Names): string {
  return elementRegistry[element.type].summary(element, names);
}

/** "Task Finance approves": the accessible name of an element wherever it can be pressed. */
export function spokenName(element: Element): string {
  const { label } = elementAppearances[element.type];
  const title = elementTitle(element);
  return title === label ? label : `${label} ${title}`;
}

/** What stands on the flow: its name, its condition, or that it is the way otherwise. */
export function flowLabel(flow: Flow): string | null {
  const name = flow.name?.trim();
  if (name) return name;
  const condition = flow.condition?.trim();
  if (condition && !flow.isDefault) return condition;
  return flow.isDefault ? "otherwise" : null;
}

/** The label, where it tells something: the only way out of an element needs none unless it is named. */
export function shownFlowLabel(flow: Flow, definition: ProcessDefinition): string | null {
  const alone = definition.flows.every((other) => other === flow || other.source !== flow.source);
  return alone && !flow.name?.trim() && !flow.condition?.trim() ? null : flowLabel(flow);
}
