import type { Element, ProcessDefinition } from "@/contracts/process";
import { isContainer } from "@/engine/definition/check-nesting";
import { COLUMN_GAP, type Size, sizeOf } from "@/engine/layout/geometry";
import { nestElements } from "@/engine/layout/nesting";
import { placeElements } from "@/engine/layout/place-elements";

type Insertion = { after: string; elements: readonly Element[] };

/**
 * Keeps an insert from landing on what a person has placed by hand: new elements stand beside a hand-placed
 * predecessor, and hand-placed elements to the right in the same sub-process move on by as much. Automatic elements need nothing.
 */
export function makeRoom(definition: ProcessDefinition, { after, elements }: Insertion): ProcessDefinition {
  const placed = definition.positions?.[after];
  const source = definition.elements.find((element) => element.id === after);
  if (!definition.positions || !placed || !source) return definition;
  const size = sizeWithInside(definition, source);
  const middle = placed.y + size.height / 2;
  const from = placed.x + size.width;
  const positions: Record<string, { x: number; y: number }> = {};
  let x = from;
  for (const element of elements) {
    const { width, height } = sizeOf(element);
    positions[element.id] = { x: x + COLUMN_GAP, y: middle - height / 2 };
    x += COLUMN_GAP + width;
  }
  const { around } = nestElements(definition);
  for (const [id, position] of Object.entries(definition.positions)) {
    const moves = position.x >= from && around.get(id) === around.get(after);
    positions[id] = moves ? { x: position.x + (x - from), y: position.y } : position;
  }
  return { ...definition, positions };
}

function sizeWithInside(definition: ProcessDefinition, element: Element): Size {
  if (!isContainer(element.type)) return sizeOf(element);
  return placeElements(definition).boxes.get(element.id) ?? sizeOf(element);
}
