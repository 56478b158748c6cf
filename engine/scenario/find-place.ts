import { elementTitle } from "@/engine/elements/element-title";
import { inList } from "@/engine/elements/in-list";
import type { Token } from "@/engine/instance/types";
import type { Run } from "./run";

export interface Place {
  id: number;
  token: Token;
}

/** Tokens of the run that fit, the oldest first. */
export function placesOf({ state }: Run, fits: (token: Token) => boolean): Place[] {
  if (state.status !== "running") return [];
  return Object.entries(state.tokens)
    .map(([id, token]) => ({ id: Number(id), token }))
    .filter(({ token }) => fits(token))
    .toSorted((a, b) => a.id - b.id);
}

/** The element as people call it. */
export function titleIn({ graph }: Pick<Run, "graph">, element: string): string {
  const node = graph.nodes.get(element);
  return node === undefined
    ? `"${element}", which is no step of the process`
    : `"${elementTitle(node.element)}"`;
}

/** Where the run stands, for sentences: "it waits at …" or "it is complete". */
export function standing(run: Run): string {
  if (run.state.status === "completed") return "it is complete";
  if (run.state.status === "terminated") return "it has ended early";
  const working = placesOf(run, ({ host, wait }) => host === undefined && wait !== "scope");
  const titles = [...new Set(working.map(({ token }) => titleIn(run, token.element)))];
  return titles.length === 0 ? "it waits for an event" : `it waits at ${inList(titles.slice(0, 5), "and")}`;
}

/** The place that an input means, or a sentence that says where the run stands instead. */
export function findPlace(
  run: Run,
  { element, nth = 1 }: { element: string; nth?: number | undefined },
  fits: (token: Token) => boolean,
): Place | string {
  const here = placesOf(run, (token) => token.element === element && fits(token));
  const place = here[nth - 1];
  if (place !== undefined) return place;
  const title = titleIn(run, element);
  return here.length === 0
    ? `Nothing waits for this at ${title}: ${standing(run)}.`
    : `Only ${here.length} of ${nth} wait for this at ${title}.`;
}
