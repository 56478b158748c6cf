import type { ScenarioExpectation, ScenarioStatus } from "@/contracts/scenario";
import { untagged, type Value } from "@/contracts/value";
import { inList } from "@/engine/elements/in-list";
import { sameValue } from "@/engine/form/same-value";
import { standing, titleIn } from "./find-place";
import type { Run } from "./run";
import { runPath, runStatus, waitingAt } from "./run-path";

/** The first thing that is not as expected, as a sentence; null when all is. */
export function checkExpected(run: Run, expected: ScenarioExpectation): string | null {
  return (
    failure(run, expected) ??
    pathDifference(run, expected) ??
    statusDifference(run, expected) ??
    waitingDifference(run, expected) ??
    variableDifference(run, expected)
  );
}

/** A failure that was not expected says most. */
function failure(run: Run, { status }: ScenarioExpectation): string | null {
  if (status === "failed" || run.state.status !== "running") return null;
  const failed = Object.values(run.state.tokens).find(({ wait }) => wait === "incident");
  return failed === undefined ? null : `It failed: ${failed.incident ?? titleIn(run, failed.element)}`;
}

function pathDifference(run: Run, { path }: ScenarioExpectation): string | null {
  if (path === undefined) return null;
  const went = runPath(run);
  const extra = firstSurplus(went, path);
  const missing = firstSurplus(path, went);
  if (extra !== null && missing !== null) {
    return `It came to ${titleIn(run, extra)}${again(went, extra)} and not to ${titleIn(run, missing)}.`;
  }
  if (extra !== null)
    return `It came to ${titleIn(run, extra)}${again(went, extra)}, which was not expected.`;
  if (missing === null) return null;
  return `It did not come to ${titleIn(run, missing)}${again(path, missing)}: ${standing(run)}.`;
}

/** The first element that is in `among` more often than in `against`. */
function firstSurplus(among: readonly string[], against: readonly string[]): string | null {
  const left = new Map<string, number>();
  for (const element of against) left.set(element, (left.get(element) ?? 0) + 1);
  for (const element of among) {
    const count = left.get(element) ?? 0;
    if (count === 0) return element;
    left.set(element, count - 1);
  }
  return null;
}

const again = (path: readonly string[], element: string) => {
  const times = path.filter((other) => other === element).length;
  return times > 1 ? ` ${times} times` : "";
};

const expectedWords: Record<ScenarioStatus, string> = {
  completed: "be complete",
  terminated: "end early",
  waiting: "wait",
  failed: "fail",
};

function statusDifference(run: Run, { status }: ScenarioExpectation): string | null {
  return runStatus(run) === status
    ? null
    : `It was expected to ${expectedWords[status]}, but ${standing(run)}.`;
}

function waitingDifference(run: Run, expected: ScenarioExpectation): string | null {
  if (expected.waitingAt === undefined) return null;
  const here = waitingAt(run);
  if (firstSurplus(here, expected.waitingAt) === null && firstSurplus(expected.waitingAt, here) === null)
    return null;
  const titles = expected.waitingAt.map((element) => titleIn(run, element));
  const wanted = titles.length === 0 ? "nowhere" : `at ${inList(titles, "and")}`;
  return `It was expected to wait ${wanted}, but ${standing(run)}.`;
}

function variableDifference({ state }: Run, { variables = {} }: ScenarioExpectation): string | null {
  for (const [name, value] of Object.entries(variables)) {
    const has = Object.hasOwn(state.variables, name) ? state.variables[name] : undefined;
    if (has === value || sameValue(has, value)) continue;
    return `"${name}" was expected to be ${inWords(value)}, but is ${inWords(has)}.`;
  }
  return null;
}

const MOST_CHARACTERS = 200;

function inWords(value: Value | undefined): string {
  if (value === undefined) return "not there";
  const plain = untagged(value);
  const text = typeof plain === "string" ? `"${plain}"` : JSON.stringify(plain);
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
