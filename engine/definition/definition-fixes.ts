import type { ProcessDefinition } from "@/contracts/process";

type Fix = (definition: ProcessDefinition) => ProcessDefinition;

/** Takes an element out together with its flows. Of elements with one id the last goes. */
export function withoutElement(id: string): Fix {
  return (definition) => {
    const index = definition.elements.findLastIndex((element) => element.id === id);
    const alone = definition.elements.filter((element) => element.id === id).length === 1;
    return {
      ...definition,
      elements: definition.elements.filter((_, at) => at !== index),
      flows: alone
        ? definition.flows.filter((flow) => flow.source !== id && flow.target !== id)
        : definition.flows,
    };
  };
}

/** Adds an end event that follows the element. */
export function endAfter(id: string): Fix {
  return (definition) => {
    const end = freeId("end", definition.elements);
    const flow = freeId(`${id}_to_${end}`.slice(0, 56), definition.flows);
    return {
      ...definition,
      elements: [...definition.elements, { type: "endEvent", id: end, name: "End" }],
      flows: [...definition.flows, { id: flow, source: id, target: end }],
    };
  };
}

/** The wanted id, or the wanted id with the first number that makes it new. */
function freeId(wanted: string, existing: readonly { id: string }[]): string {
  const taken = new Set(existing.map((entry) => entry.id));
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}_${number}`)) number += 1;
  return `${wanted}_${number}`;
}
