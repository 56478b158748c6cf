import type { ElementType, ProcessDefinition } from "@/contracts/process";

const stems: Record<ElementType, string> = {
  startEvent: "start",
  endEvent: "end",
  userTask: "task",
  exclusiveGateway: "decision",
  parallelGateway: "parallel",
  setValues: "values",
  httpRequest: "request",
  email: "email",
  timer: "wait",
};

/** The next free id such as `task3`. People read it in expressions, so it stays short and speaking. */
export function freeElementId(
  type: ElementType,
  definition: ProcessDefinition,
  taken: readonly string[] = [],
): string {
  const used = new Set([...definition.elements.map((element) => element.id), ...taken]);
  return firstFree(stems[type], used);
}

export function freeFlowId(definition: ProcessDefinition, taken: readonly string[] = []): string {
  return firstFree("flow", new Set([...definition.flows.map((flow) => flow.id), ...taken]));
}

function firstFree(stem: string, used: ReadonlySet<string>): string {
  let number = 1;
  while (used.has(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}
