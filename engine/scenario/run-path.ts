import type { ScenarioExpectation, ScenarioStatus } from "@/contracts/scenario";
import { placesOf } from "./find-place";
import type { Run } from "./run";

/**
 * The elements that the run has come to, in order, each as often as it came there. Of a loop each round counts, and not the
 * token around the rounds; a listener counts once what it waits for has happened.
 */
export function runPath({ journal }: Pick<Run, "journal">): string[] {
  const events = journal.flatMap((entry) => entry.events);
  const loops = new Set(events.flatMap((event) => (event.type === "loopStarted" ? [event.token] : [])));
  return events.flatMap((event) =>
    event.type === "elementEntered" && event.host === undefined && !loops.has(event.token)
      ? [event.element]
      : [],
  );
}

/** How the run has ended, or that it waits; "failed" while a step needs repair. */
export function runStatus({ state }: Pick<Run, "state">): ScenarioStatus {
  if (state.status !== "running") return state.status;
  return Object.values(state.tokens).some(({ wait }) => wait === "incident") ? "failed" : "waiting";
}

/** Elements where work stands; what only contains others, or listens, is none. */
export function waitingAt(run: Run): string[] {
  return placesOf(run, ({ host, wait, loop, element }) => {
    if (host !== undefined || loop !== undefined) return false;
    return wait !== "scope" || run.graph.nodes.get(element)?.element.type === "adHocSubProcess";
  }).map(({ token }) => token.element);
}

/** What a scenario expects that shall go as this run has gone, with the values of these names. */
export function expectationOf(run: Run, names: readonly string[] = []): ScenarioExpectation {
  const { status, variables } = run.state;
  const where = status === "running" ? { waitingAt: waitingAt(run) } : {};
  const values = Object.entries(variables).filter(([name]) => names.includes(name));
  const what = values.length > 0 ? { variables: Object.fromEntries(values) } : {};
  return { status: runStatus(run), path: runPath(run), ...where, ...what };
}
