import type { CompiledElement } from "./compiled-element";

/**
 * Elements with each after all it requires, and those that cannot be ordered, since they require each other (DMN 1.5,
 * 6.3.7: the requirements form a graph without cycles).
 */
export function orderElements(elements: readonly CompiledElement[]): {
  ordered: CompiledElement[];
  cyclic: CompiledElement[];
} {
  const waiting = new Map(elements.map((element) => [element, new Set(element.required).size]));
  const dependents = new Map<CompiledElement, CompiledElement[]>();
  for (const element of elements) {
    for (const required of new Set(element.required)) {
      const known = dependents.get(required);
      if (known === undefined) dependents.set(required, [element]);
      else known.push(element);
    }
  }
  const ordered = elements.filter((element) => waiting.get(element) === 0);
  for (const done of ordered) {
    for (const dependent of dependents.get(done) ?? []) {
      const left = (waiting.get(dependent) ?? 0) - 1;
      waiting.set(dependent, left);
      if (left === 0) ordered.push(dependent);
    }
  }
  const placed = new Set(ordered);
  return { ordered, cyclic: elements.filter((element) => !placed.has(element) && isOnCycle(element)) };
}

/** Whether it reaches itself; others only lead into a cycle. */
function isOnCycle(element: CompiledElement): boolean {
  const seen = new Set<CompiledElement>();
  const open = [...element.required];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === element) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...next.required);
  }
  return false;
}
