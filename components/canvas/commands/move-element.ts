import type { ProcessDefinition } from "@/contracts/process";

/** Puts an element where a person wants it; it stays there from now on. */
export function moveElement(
  definition: ProcessDefinition,
  id: string,
  position: { x: number; y: number },
): ProcessDefinition {
  const rounded = { x: Math.round(position.x), y: Math.round(position.y) };
  return { ...definition, positions: { ...definition.positions, [id]: rounded } };
}

/** The same for several at once. */
export function moveElements(
  definition: ProcessDefinition,
  places: ReadonlyMap<string, { x: number; y: number }>,
): ProcessDefinition {
  let moved = definition;
  for (const [id, position] of places) moved = moveElement(moved, id, position);
  return moved;
}

/** Gives all elements, or the one named, back to the automatic layout. */
export function tidyUp(definition: ProcessDefinition, id?: string): ProcessDefinition {
  const { positions = {}, ...rest } = definition;
  if (id === undefined) return rest;
  const { [id]: _moved, ...others } = positions;
  return { ...rest, positions: others };
}
