import type { Element, ProcessDefinition } from "@/contracts/process";
import { nestElements } from "@/engine/layout/nesting";

/** The sub-process in which an element stands; null: the process itself. */
export function scopeOf(definition: ProcessDefinition, id: string): string | null {
  return nestElements(definition).around.get(id) ?? null;
}

/** The elements as they are within a sub-process, or within the process itself. */
export function standIn(scope: string | null, elements: readonly Element[]): Element[] {
  return elements.map(({ parent: _, ...element }) =>
    scope === null ? element : { ...element, parent: scope },
  );
}
