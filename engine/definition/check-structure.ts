import type { ProcessDefinition } from "@/contracts/process";
import { elementTitle } from "@/engine/elements/element-title";
import { isReservedName } from "@/engine/form/reserved-names";
import { checkJoins } from "./check-joins";
import { endAfter, withoutElement } from "./definition-fixes";
import type { GraphNode } from "./graph";
import type { Problem } from "./problem";
import { reachable } from "./reachable";

type Nodes = ReadonlyMap<string, GraphNode>;

/** What is wrong with the process as a whole: its start, its ends, what cannot be reached, names used twice. */
export function checkStructure(definition: ProcessDefinition, nodes: Nodes): Problem[] {
  const all = [...nodes.values()];
  const starts = all.filter((node) => node.element.type === "startEvent");
  const ends = all.filter((node) => node.element.type === "endEvent");
  const problems = [...checkIds(definition), ...checkStarts(starts)];
  if (ends.length === 0) problems.push(error("endMissing", "The process has no end."));
  const start = starts[0];
  if (start === undefined) return problems;
  const reached = reachable(starts, (node) => node.outgoing.map((flow) => flow.target));
  problems.push(...all.filter((node) => !reached.has(node)).map(unreachable));
  const deadEnds = all.filter((node) => node.element.type !== "endEvent" && node.outgoing.length === 0);
  problems.push(...deadEnds.map(deadEnd));
  problems.push(...all.flatMap(implicitSplit));
  if (deadEnds.length === 0 && ends.length > 0) problems.push(...checkWayOut(all, ends, reached));
  problems.push(...checkJoins(start, reached));
  return problems;
}

function error(code: string, message: string, node?: GraphNode): Problem {
  return { severity: "error", code, message, ...(node === undefined ? {} : { element: node.element.id }) };
}

function checkStarts(starts: readonly GraphNode[]): Problem[] {
  if (starts.length === 0) return [error("startMissing", "The process has no start.")];
  return starts.slice(1).map((node) => ({
    ...error(
      "severalStarts",
      `The process has ${starts.length} starts; "${elementTitle(node.element)}" is one too many.`,
      node,
    ),
    fix: { label: "Remove this start", apply: withoutElement(node.element.id) },
  }));
}

function checkIds(definition: ProcessDefinition): Problem[] {
  const problems: Problem[] = [];
  const elements = new Set<string>();
  for (const { id, ...element } of definition.elements) {
    const title = element.name || id;
    if (elements.has(id)) {
      problems.push({
        ...error("duplicateId", `Two elements have the id "${id}"; one is "${title}".`),
        element: id,
      });
    } else if (isReservedName(id)) {
      problems.push({
        ...error("reservedName", `"${title}" has the id "${id}", a reserved word.`),
        element: id,
      });
    }
    elements.add(id);
  }
  const flows = new Set<string>();
  for (const { id } of definition.flows) {
    if (flows.has(id)) problems.push({ ...error("duplicateId", `Two flows have the id "${id}".`), flow: id });
    flows.add(id);
  }
  return problems;
}

function unreachable(node: GraphNode): Problem {
  return {
    ...error("unreachable", `"${elementTitle(node.element)}" is never reached from the start.`, node),
    fix: { label: "Remove it", apply: withoutElement(node.element.id) },
  };
}

function deadEnd(node: GraphNode): Problem {
  return {
    ...error("deadEnd", `Nothing follows "${elementTitle(node.element)}".`, node),
    fix: { label: "End the process here", apply: endAfter(node.element.id) },
  };
}

/** BPMN lets every outgoing flow be taken, which is seldom what somebody meant who drew no gateway. */
function implicitSplit(node: GraphNode): Problem[] {
  const { element, outgoing } = node;
  if (element.type === "exclusiveGateway" || element.type === "parallelGateway" || outgoing.length < 2)
    return [];
  const message = `After "${elementTitle(element)}" all ${outgoing.length} branches run at the same time.`;
  return [{ severity: "warning", code: "implicitSplit", message, element: element.id }];
}

/** From a part without a way to an end, a request would go round for ever. */
function checkWayOut(
  all: readonly GraphNode[],
  ends: readonly GraphNode[],
  reached: ReadonlySet<GraphNode>,
): Problem[] {
  const leaving = reachable(ends, (node) => node.incoming.map((flow) => flow.source));
  const stuck = all.filter((node) => reached.has(node) && !leaving.has(node));
  const first = stuck[0];
  if (first === undefined) return [];
  return [error("noWayOut", `From "${elementTitle(first.element)}" there is no way to an end.`, first)];
}
