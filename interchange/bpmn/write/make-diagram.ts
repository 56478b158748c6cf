import type { ProcessDefinition } from "@/contracts/process";
import { isContainer } from "@/engine/definition/check-nesting";
import type { Box, Point } from "@/engine/layout/geometry";
import { placeElements } from "@/engine/layout/place-elements";
import { routeFlows } from "@/engine/layout/route-flows";
import type { XmlMade } from "../../xml/xml-made";
import { BPMN_DI, DC, DI } from "../document/namespaces";
import type { FileIds } from "./file-ids";
import { made } from "./made";

/** The whole drawing of a process as we lay it out (BPMN 2.0, 12.2). */
export function makeDiagram(definition: ProcessDefinition, ids: FileIds, processId: string): XmlMade {
  const placement = placeElements(definition);
  const routes = routeFlows(definition, placement);
  const shapes = definition.elements.flatMap(({ id, type }) => {
    const box = placement.boxes.get(id);
    return box ? [makeShape(ids.element(id), box, isContainer(type))] : [];
  });
  const edges = definition.flows.flatMap(({ id }) => {
    const route = routes.get(id);
    return route ? [makeEdge(ids.flow(id), route.points)] : [];
  });
  const plane = made(BPMN_DI, "BPMNPlane", { id: `${processId}_plane`, bpmnElement: processId }, [
    ...shapes,
    ...edges,
  ]);
  return made(BPMN_DI, "BPMNDiagram", { id: `${processId}_diagram` }, [plane]);
}

export function makeShape(elementId: string, { x, y, width, height }: Box, isExpanded: boolean): XmlMade {
  const bounds = made(DC, "Bounds", {
    x: rounded(x),
    y: rounded(y),
    width: rounded(width),
    height: rounded(height),
  });
  const attributes = {
    id: `${elementId}_di`,
    bpmnElement: elementId,
    isExpanded: isExpanded ? "true" : undefined,
  };
  return made(BPMN_DI, "BPMNShape", attributes, [bounds]);
}

export function makeEdge(flowId: string, points: readonly Point[]): XmlMade {
  const waypoints = points.map(({ x, y }) => made(DI, "waypoint", { x: rounded(x), y: rounded(y) }));
  return made(BPMN_DI, "BPMNEdge", { id: `${flowId}_di`, bpmnElement: flowId }, waypoints);
}

/** Half pixels are fine, more digits are noise. */
export function rounded(value: number): string {
  return String(Math.round(value * 2) / 2);
}
