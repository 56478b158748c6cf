import type { ProcessDefinition } from "@/contracts/process";
import { withAllInside } from "@/engine/layout/nesting";
import type { Clip } from "./clip";

/** The elements with all that is inside of them or hangs on their borders, and the flows between; null for none. */
export function copyElements(definition: ProcessDefinition, ids: Iterable<string>): Clip | null {
  const copied = new Set([...ids].flatMap((id) => [...withAllInside(definition, id)]));
  const elements = definition.elements.filter(({ id }) => copied.has(id));
  if (elements.length === 0) return null;
  const flows = definition.flows.filter(({ source, target }) => copied.has(source) && copied.has(target));
  return { kind: "stepwell/steps", version: 1, elements, flows };
}
