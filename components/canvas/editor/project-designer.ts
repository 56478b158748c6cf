import type { Element, ProcessDefinition } from "@/contracts/process";
import type { Names } from "@/engine/definition/graph";
import type { Problem } from "@/engine/definition/problem";
import { elementTitle } from "@/engine/elements/element-title";
import { summarizeElement } from "../describe-element";
import type { FlowTone } from "../diagram/flow-line";
import { placedNode } from "../diagram/placed-node";
import { isGateway } from "../element-traits";
import { shownFlowLabel } from "../layout/flow-label";
import { orderByFlow, outgoingFlows } from "../layout/flow-order";
import type { Box } from "../layout/geometry";
import type { Route } from "../layout/route-flow";
import type { DesignerFlow } from "./designer-flow";
import type { DesignerNode, DesignerNodeData } from "./designer-node";
import type { Selection } from "./editor-context";

export type DesignerDrawing = {
  definition: ProcessDefinition;
  boxes: ReadonlyMap<string, Box>;
  routes: ReadonlyMap<string, Route>;
  names: Names;
  problems: readonly Problem[];
  selection: Selection | null;
  /** The flow that a dragged step would land on. */
  dropFlow: string | null;
};

/** Everything the designer's canvas draws, in flow order, which is also the order of Tab. */
export function projectDesigner(drawing: DesignerDrawing): { nodes: DesignerNode[]; edges: DesignerFlow[] } {
  const { definition, boxes, routes } = drawing;
  const outgoing = outgoingFlows(definition);
  const nodes = orderByFlow(definition).elements.flatMap((element): DesignerNode[] => {
    const box = boxes.get(element.id);
    if (!box) return [];
    const data = nodeData(element, outgoing.get(element.id)?.length ?? 0, drawing);
    return [{ ...placedNode(element.id, box), data }];
  });
  const titles = new Map(definition.elements.map((element) => [element.id, elementTitle(element)]));
  const edges = definition.flows.flatMap((flow): DesignerFlow[] => {
    const route = routes.get(flow.id);
    if (!route) return [];
    const data = {
      route,
      label: shownFlowLabel(flow, outgoing.get(flow.source)?.length ?? 0),
      tone: flowTone(flow.id, drawing),
      from: titles.get(flow.source) ?? "",
      to: titles.get(flow.target) ?? "",
    };
    return [{ id: flow.id, type: "flow", source: flow.source, target: flow.target, data }];
  });
  return { nodes, edges };
}

function nodeData(element: Element, ways: number, drawing: DesignerDrawing): DesignerNodeData {
  const { names, problems, selection } = drawing;
  const own = problems.filter((problem) => problem.element === element.id);
  const worst = own.find((problem) => problem.severity === "error") ?? own[0];
  const leadsOn = element.type === "endEvent" ? null : isGateway(element.type) && ways > 0 ? "branch" : null;
  return {
    element,
    summary: summarizeElement(element, names),
    chosen: selection?.kind === "element" && selection.id === element.id,
    problem: worst?.severity ?? null,
    complaint: worst?.message ?? null,
    grow: ways === 0 && element.type !== "endEvent" ? "step" : leadsOn,
  };
}

function flowTone(flow: string, { selection, problems, dropFlow }: DesignerDrawing): FlowTone {
  if (flow === dropFlow || (selection?.kind === "flow" && selection.id === flow)) return "selected";
  return problems.some((problem) => problem.flow === flow && problem.severity === "error")
    ? "error"
    : "plain";
}
