import type { ProcessDefinition } from "@/contracts/process";
import type { GraphNode } from "@/engine/definition/graph";
import type { Problem } from "@/engine/definition/problem";
import { elementTitle } from "@/engine/elements/element-title";
import { joiningFix, mergingFix } from "./join-fixes";
import { type ProvenScope, prove } from "./prove";
import type { StuckJoin } from "./prove-scope";
import type { Passed } from "./trail";

type Nodes = ReadonlyMap<string, GraphNode>;

/**
 * What can go wrong between the branches of a process, told with the shortest way there. Data are left out, so a way may be
 * one that the conditions exclude: it is a warning then, and an error when no way at all is left. When the search stops at
 * its limit it only tells what it has found.
 */
export function checkSoundness(definition: ProcessDefinition, nodes: Nodes): Problem[] {
  return prove(nodes).flatMap((scope) => problemsOf(scope, definition, nodes));
}

function problemsOf(
  { container, verdict }: ProvenScope,
  definition: ProcessDefinition,
  nodes: Nodes,
): Problem[] {
  const problems: Problem[] = [];
  for (const { joins, path } of verdict.deadlocks) {
    const [first] = joins;
    if (first === undefined) continue;
    const certain = joins.some((join) => join.certain) || !verdict.ends;
    problems.push({
      severity: certain ? "error" : "warning",
      code: "deadlock",
      message: deadlockMessage(joins, nodes),
      element: first.join.element.id,
      ...way(path),
      ...withFix(mergingFix(first.join, definition)),
    });
  }
  for (const { element } of verdict.starved) {
    const message = `"${elementTitle(element)}" never goes on: it waits for all its branches, and they never all come.`;
    problems.push({ severity: "error", code: "joinNeverFires", message, element: element.id });
  }
  for (const { work, path } of verdict.doubled) {
    const node = nodes.get(work);
    if (node === undefined) continue;
    const message = `"${elementTitle(node.element)}" can be done twice: branches that run at the same time come to it without being joined.`;
    const about = { severity: "warning" as const, code: "notJoined", message, element: work };
    problems.push({ ...about, ...way(path), ...withFix(joiningFix(node, definition)) });
  }
  if (verdict.deadlocks.length === 0 && verdict.doubled.length === 0) {
    problems.push(...verdict.endless.map((path) => endless(path, container, verdict.ends)));
  }
  problems.push(...neverReached(verdict.neverReached));
  return problems;
}

function deadlockMessage(joins: readonly StuckJoin[], nodes: Nodes): string {
  const [first, second] = joins;
  const title = first === undefined ? "" : elementTitle(first.join.element);
  if (first?.join.element.type === "inclusiveGateway" && second !== undefined) {
    return `"${title}" and "${elementTitle(second.join.element)}" can wait for each other for ever.`;
  }
  if (first?.certain) {
    return `"${title}" waits for all its branches, but they never all come: requests would wait there for ever.`;
  }
  const missing = nodes.get(first?.missing[0] ?? "");
  const branch =
    missing === undefined ? "one of its branches" : `the branch from "${elementTitle(missing.element)}"`;
  return `"${title}" can wait for ever: there is a way on which ${branch} never comes.`;
}

function endless(path: Passed[], container: GraphNode | null, ends: boolean): Problem {
  const what = container === null ? "A request" : `"${elementTitle(container.element)}"`;
  const { path: elements = [] } = way(path);
  const last = elements.at(-1);
  return {
    severity: ends ? "warning" : "error",
    code: "neverEnds",
    message: `${what} can come to where no way leads to an end any more, and goes on for ever.`,
    ...(last === undefined ? {} : { element: last }),
    path: elements,
    trail: path,
  };
}

/** Only the first of a chain is told: the others follow from it. */
function neverReached(nodes: readonly GraphNode[]): Problem[] {
  const dead = new Set(nodes);
  return nodes.flatMap((node): Problem[] => {
    const before = node.incoming.map(({ source }) => source).filter((source) => !dead.has(source));
    const [source] = before;
    if (source === undefined) return [];
    const message = `"${elementTitle(node.element)}" is never reached: "${elementTitle(source.element)}" is only ever left by an error.`;
    return [{ severity: "error", code: "neverReached", message, element: node.element.id }];
  });
}

/** The elements of the way, each step once, and the way itself. */
function way(path: Passed[]): Pick<Problem, "path" | "trail"> {
  const elements = path.flatMap((passed) => ("element" in passed ? [passed.element] : []));
  return elements.length === 0 ? {} : { path: elements, trail: path };
}

function withFix(fix: Problem["fix"] | null): Pick<Problem, "fix"> {
  return fix === null || fix === undefined ? {} : { fix };
}
