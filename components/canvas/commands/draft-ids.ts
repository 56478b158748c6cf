import type { ElementType, ProcessDefinition } from "@/contracts/process";
import { elementTraits } from "../element-traits";

/** The next free id such as `task3`. */
export function freeElementId(
  type: ElementType,
  definition: ProcessDefinition,
  taken: readonly string[] = [],
): string {
  const used = new Set([...definition.elements.map((element) => element.id), ...taken]);
  return firstFree(elementTraits[type].stem, used);
}

export function freeFlowId(definition: ProcessDefinition, taken: readonly string[] = []): string {
  return firstFree("flow", new Set([...definition.flows.map((flow) => flow.id), ...taken]));
}

function firstFree(stem: string, used: ReadonlySet<string>): string {
  let number = 1;
  while (used.has(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}
