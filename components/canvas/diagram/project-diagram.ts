import type { ProcessDefinition } from "@/contracts/process";
import type { Names } from "@/engine/definition/graph";
import { type Box, boundsOf } from "@/engine/layout/geometry";
import { insideOf } from "@/engine/layout/nesting";
import { type PlacedBand, placeElements } from "@/engine/layout/place-elements";
import { routeFlows } from "@/engine/layout/route-flows";
import { summarizeElement } from "../describe-element";
import { flowWords } from "../flow-words";
import type { DiagramFlow } from "./diagram-flow";
import type { DiagramNode } from "./diagram-node";
import type { FlowTone } from "./flow-line";
import { type DiagramOverlay, overlayOf } from "./overlay";
import { layerOf, placedNode } from "./placed-node";

type DiagramRequest = {
  definition: ProcessDefinition;
  overlay: DiagramOverlay | undefined;
  onElementClick: ((element: string) => void) | undefined;
  names: Names;
  /** Whether it is drawn in lanes by who does what. */
  inBands: boolean;
};

/** Everything the canvas library draws, decided here; nodes come in flow order, which is also the order of Tab. */
export function projectDiagram({ definition, overlay, onElementClick, names, inBands }: DiagramRequest): {
  nodes: DiagramNode[];
  edges: DiagramFlow[];
  bands: PlacedBand[];
  bounds: Box;
  /** What people came to see: where work stands, else the beginning. */
  focus: Box | undefined;
} {
  const placement = placeElements(definition, { inBands });
  const routes = routeFlows(definition, placement);
  const words = flowWords(definition);
  const { depths } = placement.nesting;
  const nodes = placement.order.elements.flatMap((element): DiagramNode[] => {
    const box = placement.boxes.get(element.id);
    if (!box) return [];
    return [
      {
        ...placedNode(element, box, depths.get(element.id) ?? 0),
        data: {
          element,
          summary: summarizeElement(element, names),
          overlay: overlayOf(element.id, overlay, insideOf(definition, element)),
          onOpen: onElementClick,
        },
      },
    ];
  });
  const edges = definition.flows.flatMap((flow): DiagramFlow[] => {
    const route = routes.get(flow.id);
    if (!route) return [];
    const layer = layerOf(depths.get(flow.source) ?? 0, "flow");
    const data = {
      route,
      layer,
      label: words.get(flow.id) ?? null,
      tone: flowTone(flow.id, overlay),
    };
    return [{ id: flow.id, type: "flow", source: flow.source, target: flow.target, zIndex: layer, data }];
  });
  const active = overlay?.tokens?.[0]?.element;
  const focus = (active && placement.boxes.get(active)) || placement.boxes.values().next().value;
  const { bands } = placement;
  const bounds = boundsOf([...placement.boxes.values(), ...bands.map(({ box }) => box)]);
  return { nodes, edges, bands, bounds, focus };
}

function flowTone(flow: string, overlay: DiagramOverlay | undefined): FlowTone {
  const change = overlay?.changes?.flows[flow];
  if (change) return change;
  if (!overlay?.visited) return "plain";
  return overlay.visited.flows.includes(flow) ? "visited" : "faint";
}
