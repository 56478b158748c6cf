import type { Element, ProcessDefinition } from "@/contracts/process";
import { isContainer } from "@/engine/definition/check-nesting";
import type { Names } from "@/engine/definition/graph";
import type { Problem } from "@/engine/definition/problem";
import { elementTitle } from "@/engine/elements/element-title";
import { outgoingFlows } from "@/engine/layout/flow-order";
import type { Box } from "@/engine/layout/geometry";
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
  const nodes = placement.order.elements.flatMap(({ id }): DesignerNode[] => {
    const element = present.get(id);
    const box = boxes.get(id);
    if (!element || !box) return [];
    const ways = outgoing.get(element.id)?.length ?? 0;
    const data = nodeData(element, { ways, own: problems.get(element.id) ?? [] }, drawing);
    return [{ ...placedNode(element, box, depths.get(element.id) ?? 0), data }];
  });
  const titles = new Map(definition.elements.map((element) => [element.id, elementTitle(element)]));
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

type About = { ways: number; own: readonly Problem[] };

function nodeData(element: Element, { ways, own }: About, drawing: DesignerDrawing): DesignerNodeData {
  const { names, selection, gathered } = drawing;
  const worst = own.find((problem) => problem.severity === "error") ?? own[0];
  const branches = isGateway(element.type) && ways > 0 ? "branch" : null;
  return {
    element,
    summary: summarizeElement(element, names),
    chosen: gathered.has(element.id) || (selection?.kind === "element" && selection.id === element.id),
    problem: worst?.severity ?? null,
    complaint: worst?.message ?? null,
    isEmpty: isContainer(element.type) && drawing.placement.nesting.inside.get(element.id)?.length === 0,
    grow: ways === 0 && leadsOn(element.type) ? "step" : branches,
  };
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
