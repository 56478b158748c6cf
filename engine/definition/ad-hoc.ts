import type { Element, ProcessDefinition } from "@/contracts/process";
import type { GraphNode } from "./graph";
import { hasBorder } from "./has-border";

/** Whether people start the element: an activity in an ad-hoc sub-process that no flow leads to. */
export function isStartable({ element, parent, incoming }: GraphNode): boolean {
  return parent?.element.type === "adHocSubProcess" && hasBorder(element.type) && incoming.length === 0;
}

/** What people can start inside the ad-hoc sub-process, in the order of the definition. */
export function startableIn({ elements, flows }: ProcessDefinition, adHoc: string): Element[] {
  const targets = new Set(flows.map(({ target }) => target));
  return elements.filter(({ id, type, parent }) => parent === adHoc && hasBorder(type) && !targets.has(id));
}
