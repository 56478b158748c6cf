import type { Element, ElementOf, ElementType, Flow, ProcessDefinition } from "@/contracts/process";

/** Changes settings of an element; a setting given as undefined is taken away. */
export function updateElement<Type extends ElementType>(
  definition: ProcessDefinition,
  id: string,
  change: Partial<Omit<ElementOf<Type>, "id" | "type">>,
): ProcessDefinition {
  return changeElement(definition, id, (element) => withoutUndefined<Element>({ ...element, ...change }));
}

/** Puts what the function gives in the element's place. */
export function changeElement(
  definition: ProcessDefinition,
  id: string,
  change: (element: Element) => Element,
): ProcessDefinition {
  return {
    ...definition,
    elements: definition.elements.map((element) => (element.id === id ? change(element) : element)),
  };
}

/** Changes a flow. A gateway has one default branch, so marking one takes the mark from its siblings. */
export function updateFlow(
  definition: ProcessDefinition,
  id: string,
  change: Partial<Pick<Flow, "name" | "condition" | "isDefault" | "target">>,
): ProcessDefinition {
  const source = definition.flows.find((flow) => flow.id === id)?.source;
  return {
    ...definition,
    flows: definition.flows.map((flow) => {
      if (flow.id === id) return withoutUndefined<Flow>({ ...flow, ...change });
      const losesMark = change.isDefault && flow.source === source && flow.isDefault;
      return losesMark ? withoutUndefined<Flow>({ ...flow, isDefault: undefined }) : flow;
    }),
  };
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}
