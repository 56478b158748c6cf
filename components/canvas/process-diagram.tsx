"use client";

import "@xyflow/react/dist/base.css";
import { Background, ReactFlow, ReactFlowProvider } from "@xyflow/react";
import { useMemo, useRef } from "react";
import { cn } from "@/components/ui/cn";
import type { ProcessDefinition } from "@/contracts/process";
import type { Names } from "@/engine/definition/graph";
import { elementTitle } from "@/engine/elements/element-title";
import { BandGrounds } from "./bands/band-grounds";
import { BandHeads } from "./bands/band-heads";
import { LanesButton } from "./bands/lanes-button";
import { noNames } from "./describe-element";
import { CanvasControls } from "./diagram/canvas-controls";
import { canvasTheme, MAX_ZOOM, MIN_ZOOM } from "./diagram/canvas-theme";
import { DiagramFlowView } from "./diagram/diagram-flow";
import { DiagramNodeView } from "./diagram/diagram-node";
import { FollowFocus } from "./diagram/follow-focus";
import { OpenAgain } from "./diagram/open-again";
import { openingViewport } from "./diagram/opening-viewport";
import type { DiagramOverlay } from "./diagram/overlay";
import { MAP_FROM, ProcessMap } from "./diagram/process-map";
import { ProcessOutline } from "./diagram/process-outline";
import { projectDiagram } from "./diagram/project-diagram";
import { useInBands } from "./use-in-bands";

const nodeTypes = { element: DiagramNodeView };
const edgeTypes = { flow: DiagramFlowView };

export type ProcessDiagramProps = {
  definition: ProcessDefinition;
  overlay?: DiagramOverlay;
  onElementClick?: (element: string) => void;
  /** Names of members and groups for the line below each title. */
  names?: Names;
  /** Height of the drawing. */
  className?: string;
};

/**
 * A process as a drawing that cannot be changed: of a version, a running instance or its figures. On narrow screens
 * the same elements follow as a list, since a drawing of that width cannot be read.
 */
export function ProcessDiagram(props: ProcessDiagramProps) {
  const { definition, overlay, onElementClick, names = noNames, className } = props;
  const pane = useRef<HTMLElement>(null);
  const [inBands, setInBands] = useInBands();
  const { nodes, edges, bands, bounds, focus } = useMemo(
    () => projectDiagram({ definition, overlay, onElementClick, names, inBands }),
    [definition, overlay, onElementClick, names, inBands],
  );
  const titles = useMemo(
    () => new Map(definition.elements.map((element) => [element.id, elementTitle(element)])),
    [definition],
  );
  const opening = { bounds: () => bounds, focus, pane };
  return (
    <div data-slot="process-diagram" className="grid gap-3">
      <section
        ref={pane}
        aria-label={`Diagram of ${definition.name}`}
        className={cn("relative h-96 overflow-hidden rounded-lg border bg-page max-md:h-64", className)}
      >
        <ReactFlowProvider>
          <ReactFlow
            nodes={nodes}
            edges={edges}
            nodeTypes={nodeTypes}
            edgeTypes={edgeTypes}
            onInit={(flow) => {
              const viewport = openingViewport(opening);
              if (viewport) void flow.setViewport(viewport);
            }}
            minZoom={MIN_ZOOM}
            maxZoom={MAX_ZOOM}
            nodesDraggable={false}
            nodesConnectable={false}
            nodesFocusable={false}
            edgesFocusable={false}
            elementsSelectable={false}
            zoomOnDoubleClick={false}
            preventScrolling={false}
            onlyRenderVisibleElements={nodes.length > 100}
            className={canvasTheme}
          >
            {inBands ? <BandGrounds bands={bands} /> : <Background gap={20} size={1} />}
            <CanvasControls bounds={() => bounds}>
              <LanesButton size="sm" inBands={inBands} onChange={setInBands} />
            </CanvasControls>
            <FollowFocus focus={focus} pane={pane} />
            {nodes.length >= MAP_FROM && <ProcessMap />}
            {inBands && <BandHeads bands={bands} names={names} titles={titles} />}
            <OpenAgain inBands={inBands} {...opening} />
          </ReactFlow>
        </ReactFlowProvider>
      </section>
      <ProcessOutline
        definition={definition}
        overlay={overlay}
        names={names}
        onElementClick={onElementClick}
        className="md:hidden"
      />
    </div>
  );
}
