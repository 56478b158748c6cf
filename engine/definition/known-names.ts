import type { FormDefinition } from "@/contracts/form";
import type { Loop } from "@/contracts/loop";
import type { Assignment, ProcessDefinition } from "@/contracts/process";
import { elementRegistry } from "@/engine/elements/registry";
import { holdsValue } from "@/engine/form/holds-value";

/** The names that process data can hold: fields of its forms, set values, results of tasks and calls. */
export function knownNames(
  definition: ProcessDefinition,
  forms: Readonly<Record<string, FormDefinition>>,
): Set<string> {
  const names = new Set<string>();
  const read = new Set<string>();
  for (const element of definition.elements) {
    if (elementRegistry[element.type].hasResult) names.add(element.id);
    if (element.type === "setValues") {
      for (const assignment of element.assignments) names.add(assignment.variable);
    }
    if (element.type === "businessRuleTask" && element.resultVariable !== undefined)
      names.add(element.resultVariable);
    if (element.type === "callActivity") addOutputNames(element.outputs, names);
    if (element.type === "startEvent" && element.event !== undefined) names.add(element.id);
    if ("loop" in element && element.loop !== undefined) addLoopNames(element.loop, names);
    const formId = "formId" in element ? element.formId : undefined;
    if (formId === undefined || read.has(formId)) continue;
    read.add(formId);
    for (const field of forms[formId]?.fields ?? []) if (holdsValue(field)) names.add(field.key);
  }
  return names;
}

function addOutputNames(outputs: readonly Assignment[], names: Set<string>): void {
  if (outputs.length > 0) names.add("called");
  for (const { variable } of outputs) names.add(variable);
}

function addLoopNames(loop: Loop, names: Set<string>): void {
  names.add("loopCounter");
  if (loop.kind === "standard") return;
  names.add(loop.itemVariable).add("completedCount").add("totalCount");
  if (loop.outputCollection !== undefined) names.add(loop.outputCollection);
}
