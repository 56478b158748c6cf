import type { Element, ProcessDefinition } from "@/contracts/process";
import { COLUMN_GAP, sizeOf } from "../layout/geometry";

type Insertion = { after: string; elements: readonly Element[] };

/**
 * Keeps an insert from landing on what a person has placed by hand: new elements stand beside a hand-placed
 * predecessor, and hand-placed elements to the right move on by as much. Automatic elements need nothing.
 */
export function makeRoom(definition: ProcessDefinition, { after, elements }: Insertion): ProcessDefinition {
  const placed = definition.positions?.[after];
  const source = definition.elements.find((element) => element.id === after);
  if (!definition.positions || !placed || !source) return definition;
  const size = sizeOf(source.type);
  const middle = placed.y + size.height / 2;
  const from = placed.x + size.width;
  const positions: Record<string, { x: number; y: number }> = {};
  let x = from;
  for (const element of elements) {
    const { width, height } = sizeOf(element.type);
    positions[element.id] = { x: x + COLUMN_GAP, y: middle - height / 2 };
    x += COLUMN_GAP + width;
  }
  for (const [id, position] of Object.entries(definition.positions)) {
    positions[id] = position.x >= from ? { x: position.x + (x - from), y: position.y } : position;
  }
  return { ...definition, positions };
}
