import type { ProcessDefinition } from "@/contracts/process";
import { elementTitle } from "@/engine/elements/element-title";
import { isReservedName } from "@/engine/form/reserved-names";
import { isStartable } from "./ad-hoc";
import { checkNesting, isContainer } from "./check-nesting";
import { isCompensation, isHandler } from "./compensation";
import { endAfter, withoutElement } from "./definition-fixes";
import type { GraphNode } from "./graph";
import { withStart } from "./implied-starts";
import type { Problem } from "./problem";
import { reachable } from "./reachable";
import { plainStarts } from "./starts";
import { successors } from "./successors";

type Nodes = ReadonlyMap<string, GraphNode>;

/** What is wrong with the process as a whole and with each sub-process: starts, ends, what cannot be reached, names used twice. */
export function checkStructure(definition: ProcessDefinition, nodes: Nodes): Problem[] {
  const all = [...nodes.values()];
  const containers = all.filter(({ element }) => isContainer(element.type));
  return [
    ...checkIds(definition),
    ...checkNesting(nodes),
    ...[null, ...containers].flatMap((container) =>
      checkScope(
        container,
        all.filter((node) => node.parent === container),
        nodes,
      ),
    ),
  ];
}

/** Each process and sub-process is checked by itself: tokens never leave it but through its own border. */
function checkScope(container: GraphNode | null, inside: readonly GraphNode[], nodes: Nodes): Problem[] {
  const starts = inside.filter((node) => node.element.type === "startEvent");
  const ends = inside.filter((node) => node.element.type === "endEvent");
  const problems = container === null ? checkStarts(starts) : checkInnerStarts(container, starts);
  const isAdHoc = container?.element.type === "adHocSubProcess";
  if (ends.length === 0 && !isAdHoc) problems.push(endMissing(container));
  if (starts.length === 0 && !isAdHoc) return problems;
  const roots = inside.filter(isRoot);
  const reached = reachable(roots, (node) => successors(node, nodes));
  problems.push(...inside.filter((node) => !reached.has(node)).map(unreachable));
  const deadEnds = inside.filter((node) => node.outgoing.length === 0 && !mayEndHere(node));
  problems.push(...deadEnds.map(deadEnd));
  problems.push(...inside.flatMap(implicitSplit));
  if (deadEnds.length === 0 && ends.length > 0) problems.push(...checkWayOut(inside, reached, nodes));
  return problems;
}

/** Whether it needs nothing that leads to it. */
function isRoot(node: GraphNode): boolean {
  const { type } = node.element;
  return type === "startEvent" || type === "eventSubProcess" || isStartable(node) || standsApart(node);
}

/** Whether it belongs to compensation, which no flow leads to. */
const standsApart = (node: GraphNode) => isCompensation(node) || isHandler(node);

/** Whether nothing has to follow: the branch ends here, or goes on elsewhere. */
function mayEndHere(node: GraphNode): boolean {
  const { element } = node;
  return (
    element.type === "endEvent" ||
    element.type === "eventSubProcess" ||
    (element.type === "intermediateThrowEvent" && element.event?.type === "link") ||
    node.parent?.element.type === "adHocSubProcess" ||
    standsApart(node)
  );
}

function endMissing(container: GraphNode | null): Problem {
  if (container === null) return error("endMissing", "The process has no end.");
  return error("endMissing", `"${elementTitle(container.element)}" has no end inside.`, container);
}

/** The sub-process's own check says when there is no start. */
function checkInnerStarts(container: GraphNode, starts: readonly GraphNode[]): Problem[] {
  if (container.element.type === "eventSubProcess") return [];
  return starts.slice(1).map((node) => ({
    ...error(
      "severalStarts",
      `"${elementTitle(container.element)}" has ${starts.length} starts; keep one.`,
      node,
    ),
    fix: { label: "Remove this start", apply: withoutElement(node.element.id) },
  }));
}

function error(code: string, message: string, node?: GraphNode): Problem {
  return { severity: "error", code, message, ...(node === undefined ? {} : { element: node.element.id }) };
}

function checkStarts(starts: readonly GraphNode[]): Problem[] {
  if (starts.length === 0) {
    const fix = { label: "Add a start", apply: withStart() };
    return [{ ...error("startMissing", "The process has no start."), fix }];
  }
  const [first, ...others] = plainStarts(starts.map(({ element }) => element)).filter(({ startedBy }) =>
    startedBy.includes("hook"),
  );
  if (first === undefined) return [];
  return others.map((start) => ({
    severity: "warning",
    code: "severalHookStarts",
    message: `Hooks start at "${elementTitle(first)}", the first that is open to them, and never at "${elementTitle(start)}".`,
    element: start.id,
    setting: "startedBy",
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
  const { element, outgoing, choice } = node;
  if (element.type.endsWith("Gateway") || isCompensation(node)) return [];
  if (choice !== null || outgoing.length < 2) return [];
  const message = `After "${elementTitle(element)}" all ${outgoing.length} branches run at the same time.`;
  return [{ severity: "warning", code: "implicitSplit", message, element: element.id }];
}

/** From a part without a way to an end, a request would go round for ever. */
function checkWayOut(inside: readonly GraphNode[], reached: ReadonlySet<GraphNode>, nodes: Nodes): Problem[] {
  const before = new Map<GraphNode, GraphNode[]>();
  for (const node of inside) {
    for (const next of successors(node, nodes)) before.set(next, [...(before.get(next) ?? []), node]);
  }
  const ends = inside.filter(
    (node) =>
      node.element.type === "endEvent" || node.element.type === "eventSubProcess" || standsApart(node),
  );
  const leaving = reachable(ends, (node) => before.get(node) ?? []);
  const first = inside.find((node) => reached.has(node) && !leaving.has(node));
  if (first === undefined) return [];
  return [error("noWayOut", `From "${elementTitle(first.element)}" there is no way to an end.`, first)];
}
