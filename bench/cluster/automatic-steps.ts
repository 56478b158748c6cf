import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";

/** A process of so many "set values" steps, each with a FEEL expression, between start and end. */
export function automaticSteps(steps: number): ProcessDefinition {
  return straightProcess(
    `${steps} steps`,
    Array.from({ length: steps }, (_, index) => ({
      type: "setValues",
      id: `step${index + 1}`,
      name: `Step ${index + 1}`,
      assignments: [{ variable: `v${index + 1}`, expression: index === 0 ? "1" : `v${index} + 1` }],
    })),
  );
}

/** The steps one after the other, between start and end. */
export function straightProcess(
  name: string,
  steps: readonly { id: string; [setting: string]: unknown }[],
): ProcessDefinition {
  const elements = [
    { type: "startEvent", id: "begin", name: "Begin", startedBy: ["member", "hook"] },
    ...steps,
    { type: "endEvent", id: "done", name: "Done" },
  ];
  const flows = elements
    .slice(1)
    .map(({ id }, index) => ({ id: `f${index}`, source: elements[index]?.id, target: id }));
  return ProcessDefinitionSchema.parse({ schemaVersion: 1, name, elements, flows });
}
