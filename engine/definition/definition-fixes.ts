import type { Element, ElementOf, ProcessDefinition } from "@/contracts/process";

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

type Gateway = "exclusiveGateway" | "parallelGateway" | "inclusiveGateway";

/** Makes the gateway one of another kind; anything else stays as it is. */
export function changeGateway(id: string, type: Gateway): Fix {
  return (definition) => ({
    ...definition,
    elements: definition.elements.map((element) =>
      element.id === id && isGateway(element) ? { ...element, type } : element,
    ),
  });
}

function isGateway(element: Element): element is ElementOf<Gateway> {
  return (
    element.type === "exclusiveGateway" ||
    element.type === "parallelGateway" ||
    element.type === "inclusiveGateway"
  );
}

/** Puts a gateway before the element, which all flows to it lead to first. */
export function gatewayBefore(id: string, type: Gateway): Fix {
  return (definition) => {
    const element = definition.elements.find((candidate) => candidate.id === id);
    if (element === undefined) return definition;
    const gateway = freeId("join", definition.elements);
    const flow = freeId(`${gateway}_to_${id}`.slice(0, 56), definition.flows);
    const { parent } = element;
    const place = parent === undefined ? {} : { parent };
    return {
      ...definition,
      elements: [...definition.elements, { type, id: gateway, name: "", ...place }],
      flows: [
        ...definition.flows.map((other) => (other.target === id ? { ...other, target: gateway } : other)),
        { id: flow, source: gateway, target: id },
      ],
    };
  };
}

/** Puts a wait between the ends of the flow, whose condition stays before it. */
export function waitOnFlow(id: string, duration: string): Fix {
  return (definition) => {
    const flow = definition.flows.find((candidate) => candidate.id === id);
    const target = definition.elements.find((candidate) => candidate.id === flow?.target);
    if (flow === undefined || target === undefined) return definition;
    const wait = freeId("wait", definition.elements);
    const rest = freeId(`${wait}_to_${target.id}`.slice(0, 56), definition.flows);
    const place = target.parent === undefined ? {} : { parent: target.parent };
    return {
      ...definition,
      elements: [...definition.elements, { type: "timer", id: wait, name: "", duration, ...place }],
      flows: [
        ...definition.flows.map((other) => (other.id === id ? { ...other, target: wait } : other)),
        { id: rest, source: wait, target: target.id },
      ],
    };
  };
}

/** The wanted id, or the wanted id with the first number that makes it new. */
export function freeId(wanted: string, existing: readonly { id: string }[]): string {
  const taken = new Set(existing.map((entry) => entry.id));
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}_${number}`)) number += 1;
  return `${wanted}_${number}`;
}
