import type { Element, ProcessDefinition } from "@/contracts/process";
import { compile } from "@/engine/definition/compile";
import type { Graph } from "@/engine/definition/graph";
import type { Command } from "@/engine/instance/types";
import { drawTable, modelOfTable } from "@/tests/support/decision-models";

const formId = "01980000-0000-7000-8000-000000000f02";
const numberForm = {
  schemaVersion: 1 as const,
  title: "Number",
  fields: [{ type: "number" as const, key: "number", label: "Number", required: true }],
};

const decisionId = "01980000-0000-7000-8000-000000000f03";
const sizes = modelOfTable(drawTable({ inputs: ["Number"], rules: ['< 5 -> "small"', '>= 5 -> "large"'] }));

/** Every second step that sets values decides by rules instead; those that others look at go on. */
function decidedByRules(element: Element, index: number): Element {
  if (element.type !== "setValues" || !element.id.startsWith("setValues_") || index % 2 === 0) return element;
  const { assignments: _, ...rest } = element;
  return { ...rest, type: "businessRuleTask", decisionId, version: "latest", inputs: [] };
}

/** Gives the number that random processes compute with. */
export const starting: Command = {
  type: "start",
  startKind: "hook",
  requester: null,
  submission: { number: 6 },
};

/** The process with a form at its start that asks for the number. */
export function numberGraph(definition: ProcessDefinition): Graph {
  const elements = definition.elements
    .map(decidedByRules)
    .map((element) =>
      element.type === "startEvent" && element.parent === undefined
        ? { ...element, formId, startedBy: ["hook" as const] }
        : element,
    );
  const result = compile({ ...definition, elements }, { [formId]: numberForm }, { [decisionId]: sizes });
  if (!result.ok) throw new Error(result.problems.map((problem) => problem.message).join("\n"));
  return result.graph;
}
