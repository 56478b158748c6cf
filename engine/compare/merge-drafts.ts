/**
 * Two people have changed the same draft: their changes in one. What only one of them touched is as that one left it;
 * what one took away and the other changed stays. Elements and flows are merged as wholes.
 */
import type { Flow, ProcessDefinition } from "@/contracts/process";
import { isDeepEqual } from "./is-deep-equal";

export interface MergedDrafts {
  /** Where both touched the same, it is as in `mine`. */
  merged: ProcessDefinition;
  /** Elements and flows that both changed, each in its own way; by id. */
  collisions: readonly string[];
}

export function mergeDrafts(
  base: ProcessDefinition,
  mine: ProcessDefinition,
  theirs: ProcessDefinition,
): MergedDrafts {
  const collisions: string[] = [];
  const elements = mergeById(base.elements, mine.elements, theirs.elements, (id) => collisions.push(id));
  const there = new Set(elements.map(({ id }) => id));
  const flows = mergeById(base.flows, mine.flows, theirs.flows, (id) => collisions.push(id));
  const ends = ({ source, target }: Flow) => there.has(source) && there.has(target);
  const heads = mergeParts(headOf(base), headOf(mine), headOf(theirs));
  const positions = mergeParts(base.positions ?? {}, mine.positions ?? {}, theirs.positions ?? {});
  const { positions: _, ...rest } = { ...mine, ...heads };
  const places = Object.fromEntries(Object.entries(positions).filter(([id]) => there.has(id)));
  return {
    merged: {
      ...rest,
      elements,
      flows: flows.filter(ends),
      ...(Object.keys(places).length > 0 && { positions: places }),
    },
    collisions,
  };
}

function headOf({ elements: _elements, flows: _flows, positions: _positions, ...head }: ProcessDefinition) {
  return head;
}

type Named = { id: string };

function mergeById<Part extends Named>(
  base: readonly Part[],
  mine: readonly Part[],
  theirs: readonly Part[],
  onCollision: (id: string) => void,
): Part[] {
  const was = byId(base);
  const theirParts = byId(theirs);
  const kept: Part[] = [];
  for (const part of mine) {
    const before = was.get(part.id);
    const other = theirParts.get(part.id);
    const untouched = isDeepEqual(part, before);
    if (other === undefined && untouched) continue;
    const isCollision =
      !untouched && other !== undefined && !isDeepEqual(other, before) && !isDeepEqual(other, part);
    if (isCollision) onCollision(part.id);
    kept.push(untouched && other !== undefined ? other : part);
  }
  const own = new Set(mine.map(({ id }) => id));
  const fromThem = theirs.filter((part) => !own.has(part.id) && !isDeepEqual(part, was.get(part.id)));
  return [...kept, ...fromThem];
}

function byId<Part extends Named>(parts: readonly Part[]): ReadonlyMap<string, Part> {
  return new Map(parts.map((part) => [part.id, part]));
}

/** Member by member; where both changed one, it is mine. */
function mergeParts<Whole extends object>(base: Whole, mine: Whole, theirs: Whole): Whole {
  const was = new Map<string, unknown>(Object.entries(base));
  const merged = new Map<string, unknown>(Object.entries(mine));
  const other = new Map<string, unknown>(Object.entries(theirs));
  for (const key of new Set([...merged.keys(), ...other.keys()])) {
    if (!isDeepEqual(merged.get(key), was.get(key))) continue;
    if (other.get(key) === undefined) merged.delete(key);
    else merged.set(key, other.get(key));
  }
  return Object.fromEntries(merged) as Whole;
}
