import type { ProcessDefinition } from "@/contracts/process";
import type { InterchangeProblem } from "../../problem";

/** Files nest what processes nest; deeper ones are refused when they are read. */
const DEEPEST = 200;

/** Elements that no file has a place for: inside themselves, inside nothing, too deep. */
export function refuseNesting({ elements }: ProcessDefinition): InterchangeProblem[] {
  const parents = new Map(elements.map(({ id, parent }) => [id, parent]));
  const depths = new Map<string, number>();
  const problems: InterchangeProblem[] = [];
  for (const { id, name } of elements) {
    const way: string[] = [];
    let at: string | undefined = id;
    while (at !== undefined && !depths.has(at) && parents.has(at) && way.length <= DEEPEST) {
      way.push(at);
      at = parents.get(at);
    }
    const known = at === undefined ? 0 : depths.get(at);
    const depth = known === undefined ? Number.POSITIVE_INFINITY : known + way.length;
    for (const [index, each] of way.entries()) depths.set(each, depth - index);
    if (depth <= DEEPEST) continue;
    const message = `"${name || id}" has no place in a file: it stands in something that is not there, in itself, or more than ${DEEPEST} deep.`;
    problems.push({ elementId: id, message });
  }
  return problems.slice(0, 100);
}
