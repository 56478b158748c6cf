import type { ProcessDefinition } from "@/contracts/process";
import { elementTitle } from "@/engine/elements/element-title";
import { inList } from "@/engine/elements/in-list";
import type { Coverage } from "./coverage";

/** So many steps or ways are named; of more there is the drawing. */
const MOST_NAMED = 5;

/** How much of the process its scenarios come to, and what is missing: steps or, where none is, the ways between them. */
export function coverageInWords(definition: ProcessDefinition, { visited, missing }: Coverage): string {
  const steps = share(visited.elements, missing.elements, "steps");
  const ways = share(visited.flows, missing.flows, "ways");
  const told = `The scenarios come to ${steps} and take ${ways} between them.`;
  const names =
    missing.elements.length > 0
      ? missing.elements.map((id) => titleOf(definition, id))
      : missing.flows.map((id) => wayOf(definition, id));
  if (names.length === 0) return told;
  const rest = names.length - MOST_NAMED;
  const named = rest > 0 ? [...names.slice(0, MOST_NAMED), `${rest} more`] : names;
  return `${told} Not yet: ${inList(named, "and")}.`;
}

const share = (seen: readonly string[], rest: readonly string[], word: string) =>
  `${seen.length} of ${seen.length + rest.length} ${word}`;

function titleOf({ elements }: ProcessDefinition, id: string): string {
  const element = elements.find((candidate) => candidate.id === id);
  return `“${element ? elementTitle(element) : id}”`;
}

function wayOf(definition: ProcessDefinition, id: string): string {
  const flow = definition.flows.find((candidate) => candidate.id === id);
  return flow ? `from ${titleOf(definition, flow.source)} to ${titleOf(definition, flow.target)}` : id;
}
