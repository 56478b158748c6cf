/** Small processes for tests of the runtime. */
import { type Element, type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";

/** Elements in a row between a start that members and hooks may use and an end. */
export function sequence(name: string, middle: readonly object[]): ProcessDefinition {
  const elements = [
    { id: "begin", name: "Begin", type: "startEvent", startedBy: ["member", "hook"] },
    ...middle,
    { id: "done", name: "Done", type: "endEvent" },
  ] as Element[];
  const flows = elements.slice(1).map((element, index) => ({
    id: `flow${index + 1}`,
    source: elements[index]?.id,
    target: element.id,
  }));
  return ProcessDefinitionSchema.parse({ schemaVersion: 1, name, elements, flows });
}

/** Five automatic steps, each of which computes with what the one before has set. */
export function fiveSteps(): ProcessDefinition {
  const steps = [1, 2, 3, 4, 5].map((number) => ({
    id: `step${number}`,
    name: `Step ${number}`,
    type: "setValues",
    assignments: [{ variable: `v${number}`, expression: number === 1 ? "1" : `v${number - 1} + 1` }],
  }));
  return sequence("Five steps", steps);
}
