import type { ProcessDefinition } from "@/contracts/process";
import { elementTitle } from "@/engine/elements/element-title";
import { inList } from "@/engine/elements/in-list";
import type { Coverage } from "@/engine/scenario/coverage";

/** So many steps are named; of more there is the drawing. */
const MOST_NAMED = 5;

/** How much of the process its scenarios come to, as one or two sentences. */
export function coverageInWords({ elements }: ProcessDefinition, { visited, missing }: Coverage): string {
  const share = (seen: readonly string[], rest: readonly string[], word: string) =>
    `${seen.length} of ${seen.length + rest.length} ${word}`;
  const steps = share(visited.elements, missing.elements, "steps");
  const ways = share(visited.flows, missing.flows, "ways");
  const told = `The scenarios come to ${steps} and take ${ways} between them.`;
  if (missing.elements.length === 0) return told;
  const titles = missing.elements.map((id) => {
    const element = elements.find((candidate) => candidate.id === id);
    return `“${element ? elementTitle(element) : id}”`;
  });
  const rest = titles.length - MOST_NAMED;
  const named = rest > 0 ? [...titles.slice(0, MOST_NAMED), `${rest} more`] : titles;
  return `${told} Not yet: ${inList(named, "and")}.`;
}
