import type { Element, ProcessDefinition } from "@/contracts/process";
import { isContainer } from "@/engine/definition/check-nesting";
import type { Names } from "@/engine/definition/graph";
import type { Problem } from "@/engine/definition/problem";
import { elementTitle } from "@/engine/elements/element-title";
import { doerName } from "@/engine/layout/bands/doer";
import { outgoingFlows } from "@/engine/layout/flow-order";
import type { Box } from "@/engine/layout/geometry";
import { withAllInside } from "@/engine/layout/nesting";
import type { Placement } from "@/engine/layout/place-elements";
import type { Route } from "@/engine/layout/route-flow";
import { summarizeElement } from "../describe-element";
import type { FlowTone } from "../diagram/flow-line";
import { layerOf, placedNode } from "../diagram/placed-node";
import { isGateway } from "../element-traits";
import { leadsOn } from "../flow-ends";
import type { FlowWords } from "../flow-words";
import type { DesignerFlow } from "./designer-flow";
import type { DesignerNode, DesignerNodeData } from "./designer-node";
import type { Selection } from "./editor-context";

export type DesignerDrawing = {
  definition: ProcessDefinition;
  placement: Placement;
  boxes: ReadonlyMap<string, Box>;
  routes: ReadonlyMap<string, Route>;
  names: Names;
  words: FlowWords;
  problems: readonly Problem[];
  selection: Selection | null;
  gathered: ReadonlySet<string>;
  /** The flow that a dragged step would land on. */
  dropFlow: string | null;
};

/** Everything the designer's canvas draws, in flow order, which is also the order of Tab. */
export function projectDesigner(drawing: DesignerDrawing): { nodes: DesignerNode[]; edges: DesignerFlow[] } {
  const { definition, placement, boxes, routes } = drawing;
  const { depths } = placement.nesting;
  const outgoing = outgoingFlows(definition);
  const problems = problemsByElement(drawing.problems);
  const wrong = flowsInError(drawing.problems);
  // The placement is older than the definition while only settings change.
  const present = new Map(definition.elements.map((element) => [element.id, element]));
  const titles = new Map(definition.elements.map((element) => [element.id, elementTitle(element)]));
  const laneOf = (id: string) => {
    const doer = placement.bandOf.get(id)?.doer;
    return doer ? doerName(doer, drawing.names, titles) : null;
  };
  const nodes = placement.order.elements.flatMap(({ id }): DesignerNode[] => {
    const element = present.get(id);
    const box = boxes.get(id);
    if (!element || !box) return [];
    const ways = outgoing.get(element.id)?.length ?? 0;
    const own = problemsAt(element, problems, drawing);
    const data = nodeData(element, { ways, own, lane: laneOf(id) }, drawing);
    return [{ ...placedNode(element, box, depths.get(element.id) ?? 0), data }];
  });
  const edges = definition.flows.flatMap((flow): DesignerFlow[] => {
    const route = routes.get(flow.id);
    if (!route) return [];
    const layer = layerOf(depths.get(flow.source) ?? 0, "flow");
    const data = {
      route,
      layer,
      label: drawing.words.get(flow.id) ?? null,
      tone: flowTone(flow.id, wrong, drawing),
      from: titles.get(flow.source) ?? "",
      to: titles.get(flow.target) ?? "",
    };
    return [{ id: flow.id, type: "flow", source: flow.source, target: flow.target, zIndex: layer, data }];
  });
  return { nodes, edges };
}

type About = { ways: number; own: readonly Problem[]; lane: string | null };

function nodeData(element: Element, { ways, own, lane }: About, drawing: DesignerDrawing): DesignerNodeData {
  const { names, selection, gathered } = drawing;
  const { nesting, closed } = drawing.placement;
  const isClosed = closed.has(element.id);
  const worst = own.find((problem) => problem.severity === "error") ?? own[0];
  const branches = isGateway(element.type) && ways > 0 ? "branch" : null;
  return {
    element,
    summary: summarizeElement(element, names),
    chosen: gathered.has(element.id) || (selection?.kind === "element" && selection.id === element.id),
    problem: worst?.severity ?? null,
    complaint: worst?.message ?? null,
    isEmpty: isContainer(element.type) && !isClosed && nesting.inside.get(element.id)?.length === 0,
    isClosed,
    lane,
    grow: ways === 0 && leadsOn(element.type) ? "step" : branches,
  };
}

/** Of a closed sub-process also those of what stands inside, which cannot be seen. */
function problemsAt(
  element: Element,
  problems: ReadonlyMap<string | undefined, readonly Problem[]>,
  { definition, placement }: DesignerDrawing,
): readonly Problem[] {
  if (!placement.closed.has(element.id)) return problems.get(element.id) ?? [];
  return [...withAllInside(definition, element.id)].flatMap((id) => problems.get(id) ?? []);
}

function problemsByElement(
  problems: readonly Problem[],
): ReadonlyMap<string | undefined, readonly Problem[]> {
  return Map.groupBy(problems, ({ element }) => element);
}

function flowsInError(problems: readonly Problem[]): ReadonlySet<string | undefined> {
  return new Set(problems.filter(({ severity }) => severity === "error").map(({ flow }) => flow));
}

function flowTone(
  flow: string,
  wrong: ReadonlySet<string | undefined>,
  { selection, dropFlow }: DesignerDrawing,
): FlowTone {
  if (flow === dropFlow || (selection?.kind === "flow" && selection.id === flow)) return "selected";
  return wrong.has(flow) ? "error" : "plain";
}
