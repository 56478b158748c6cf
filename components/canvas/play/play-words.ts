import type { ProcessDefinition } from "@/contracts/process";
import type { Problem } from "@/engine/definition/problem";
import type { PlayStep, TokenPlay } from "@/engine/definition/soundness/token-play";
import { elementTitle } from "@/engine/elements/element-title";
import { inList } from "@/engine/elements/in-list";
import type { FlowWords } from "../flow-words";

type Told = { definition: ProcessDefinition; words: FlowWords };

/** What each step of a play shows, as sentences: for who does not see the drawing, and for who does. */
export function playWords({ steps }: TokenPlay, problem: Problem, told: Told): string[] {
  return steps.map((step, index) => {
    const sentences = index === 0 ? begins(step, told) : goesOn(step, told);
    if (index === steps.length - 1) sentences.push(problem.message);
    return sentences.join(" ");
  });
}

function begins({ standing }: PlayStep, { definition }: Told): string[] {
  const titles = standing.map((id) => titleOf(id, definition));
  return titles.length === 0 ? [] : [`It begins at ${inList(titles, "and")}.`];
}

function goesOn({ moving, standing }: PlayStep, { definition, words }: Told): string[] {
  const flows = definition.flows.filter(({ id }) => moving.includes(id));
  const bySource = Map.groupBy(flows, ({ source }) => source);
  const sentences = [...bySource].map(([source, ways]) => {
    const to = ways.map(({ id, target }) => {
      const label = words.get(id);
      return label ? `${titleOf(target, definition)} (${label})` : titleOf(target, definition);
    });
    const together = ways.length > 1 ? " at the same time" : "";
    return `${titleOf(source, definition)} goes on to ${inList(to, "and")}${together}.`;
  });
  const reached = new Set(flows.map(({ target }) => target));
  for (const id of standing) {
    const element = definition.elements.find((candidate) => candidate.id === id);
    if (element?.type === "boundaryEvent" && !reached.has(id))
      sentences.push(`${titleOf(id, definition)} happens.`);
  }
  return sentences;
}

function titleOf(id: string, { elements }: ProcessDefinition): string {
  const element = elements.find((candidate) => candidate.id === id);
  return element ? `"${elementTitle(element)}"` : "a step";
}
