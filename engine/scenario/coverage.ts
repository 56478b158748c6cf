import type { ProcessDefinition } from "@/contracts/process";
import type { PathTaken } from "@/engine/why/path-taken";

/** What of a process its scenarios have come to. */
export interface Coverage {
  visited: PathTaken;
  /** Ids in the order of the definition. */
  missing: PathTaken;
}

/** The elements and flows that any of the paths has come to, and the others. */
export function coverageOf({ elements, flows }: ProcessDefinition, paths: readonly PathTaken[]): Coverage {
  const seenElements = new Set(paths.flatMap((path) => path.elements));
  const seenFlows = new Set(paths.flatMap((path) => path.flows));
  const ids = (all: readonly { id: string }[], seen: ReadonlySet<string>, wanted: boolean) =>
    all.flatMap(({ id }) => (seen.has(id) === wanted ? [id] : []));
  return {
    visited: { elements: ids(elements, seenElements, true), flows: ids(flows, seenFlows, true) },
    missing: { elements: ids(elements, seenElements, false), flows: ids(flows, seenFlows, false) },
  };
}
