/**
 * Two people's changes of one process in one. Settings are merged one by one: a name that I changed and a due date that they
 * changed are both in. What hangs together stays so: no flow without its ends, nothing inside of what is not there.
 */
import type { Element, ProcessDefinition } from "@/contracts/process";
import { healFlows, joinFlows, withTarget } from "./join-flows";
import { mergeValues, type Settle, type Versions } from "./merge-values";
import type { MergeDrafts, Path } from "./merged";
import { valueAt } from "./named-items";
import { withFreeIds } from "./with-free-ids";

export const mergeProcesses: MergeDrafts<ProcessDefinition> = (base, mine, theirs, prefer = "mine") => {
  const versions = withFreeIds({ base, mine, theirs });
  const ends = joinFlows(versions);
  const collisions: Path[] = [];
  const settle: Settle = (path, both) => {
    const [list, id = "", setting] = path;
    const joined = list === "flows" && setting === "target" ? ends.get(id) : undefined;
    // Where something is drawn is not worth a question either.
    if (joined === undefined && list !== "positions") collisions.push(path);
    return joined ?? both[prefer];
  };
  const all = mergeValues(versions, settle);
  const flows = all.flows.map((flow) => withTarget(flow, ends.get(flow.id)));
  const whole = withoutCircles(withSurroundings({ ...all, flows }, versions), theirs);
  const merged = withoutLooseEnds(whole, versions.base);
  const open = collisions.filter((path) => valueAt(merged, path.slice(0, 2)) !== undefined);
  return { merged, collisions: open, base };
};

/** What one took away and the other put something into, or hung something on, stays. */
function withSurroundings(
  merged: ProcessDefinition,
  versions: Versions<ProcessDefinition>,
): ProcessDefinition {
  const known = new Map<string, Element>();
  for (const { elements } of [versions.base, versions.theirs, versions.mine]) {
    for (const element of elements) known.set(element.id, element);
  }
  const elements = new Map(merged.elements.map((element) => [element.id, element]));
  const waiting = [...merged.elements];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    const around = [element.parent, element.type === "boundaryEvent" ? element.attachedTo : undefined];
    for (const id of around) {
      const missing = id === undefined || elements.has(id) ? undefined : known.get(id);
      if (!missing) continue;
      elements.set(missing.id, missing);
      waiting.push(missing);
    }
  }
  return elements.size === merged.elements.length ? merged : { ...merged, elements: [...elements.values()] };
}

/** Each put a sub-process into the other's: what would stand inside of itself stays where they have it. */
function withoutCircles(merged: ProcessDefinition, theirs: ProcessDefinition): ProcessDefinition {
  const parents = new Map(merged.elements.map(({ id, parent }) => [id, parent]));
  const isInItself = (id: string) => {
    const met = new Set<string>();
    let around = parents.get(id);
    while (around !== undefined && around !== id && !met.has(around)) {
      met.add(around);
      around = parents.get(around);
    }
    return around === id;
  };
  const circling = new Set(merged.elements.filter(({ id }) => isInItself(id)).map(({ id }) => id));
  if (circling.size === 0) return merged;
  const theirParents = new Map(theirs.elements.map(({ id, parent }) => [id, parent]));
  const elements = merged.elements.map((element) => {
    if (!circling.has(element.id) || !theirParents.has(element.id)) return element;
    const { parent: _, ...rest } = element;
    const parent = theirParents.get(element.id);
    return parent === undefined ? rest : { ...rest, parent };
  });
  return { ...merged, elements };
}

function withoutLooseEnds(merged: ProcessDefinition, base: ProcessDefinition): ProcessDefinition {
  const there = new Set(merged.elements.map(({ id }) => id));
  const flows = healFlows(merged.flows, there, base);
  const { positions = {}, ...rest } = merged;
  const places = Object.entries(positions).filter(([id]) => there.has(id));
  return { ...rest, flows, ...(places.length > 0 && { positions: Object.fromEntries(places) }) };
}
