"use client";

import "@xyflow/react/dist/base.css";
import { Background, type NodeChange, ReactFlow } from "@xyflow/react";
import { Sparkles } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toast";
import { boundsOf } from "@/engine/layout/geometry";
import { routeFlows } from "@/engine/layout/route-flows";
import { connect, connectRefusal } from "../commands/connect";
import { moveElements, tidyUp } from "../commands/move-element";
import { CanvasControls } from "../diagram/canvas-controls";
import { canvasTheme, MAX_ZOOM, MIN_ZOOM } from "../diagram/canvas-theme";
import { initialViewport } from "../diagram/initial-viewport";
import { MAP_FROM, ProcessMap } from "../diagram/process-map";
import { CanvasPane } from "./canvas-pane";
import { DesignerFlowView } from "./designer-flow";
import { DesignerNodeView } from "./designer-node";
import { useEditorActions, useEditorState } from "./editor-context";
import { insertAtSelection } from "./insert-at-selection";
import { PaletteStrip } from "./palette-strip";
import { useCanvasKeys } from "./use-canvas-keys";
import { useDrawing } from "./use-drawing";
import { useKeepInSight } from "./use-keep-in-sight";
import { useMarquee } from "./use-marquee";
import { usePlacement } from "./use-placement";
import { useStepDrop } from "./use-step-drop";
import { type Dragged, placesAfter, withDragged } from "./with-dragged";

const nodeTypes = { element: DesignerNodeView };
const edgeTypes = { flow: DesignerFlowView };

export function DesignerCanvas() {
  const { definition, selection, gathered } = useEditorState();
  const { edit, insert, select, askInsert } = useEditorActions();
  const pane = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const { dropFlow, handlers } = useStepDrop();

  const placement = usePlacement(definition);
  const boxes = useMemo(() => withDragged(placement, dragged), [placement, dragged]);
  const routes = useMemo(() => routeFlows(definition, placement, boxes), [definition, placement, boxes]);
  const { nodes, edges } = useDrawing({ placement, boxes, routes, dropFlow });
  const marquee = useMarquee(placement.boxes, pane);
  const [firstGathered] = gathered;
  const chosenFirst = selection?.kind === "element" ? selection.id : (firstGathered ?? null);
  const onKeyDown = useCanvasKeys(placement.boxes);
  const onFocus = useKeepInSight(placement.boxes, chosenFirst, pane);

  const onNodesChange = (changes: NodeChange[]) => {
    for (const change of changes) {
      if (change.type !== "position" || !change.position || !change.dragging) continue;
      const box = placement.boxes.get(change.id);
      const ids = gathered.has(change.id) ? gathered : new Set([change.id]);
      const { x, y } = change.position;
      if (box) setDragged({ ids, by: { x: x - box.x, y: y - box.y } });
    }
  };
  return (
    <section aria-label="Canvas" aria-keyshortcuts="ArrowRight Enter a Delete" className="flex size-full">
      <PaletteStrip onChoose={(type) => insertAtSelection(type, { definition, selection, insert })} />
      <CanvasPane ref={pane} onFocus={onFocus} onMouseDownCapture={marquee.onMouseDownCapture}>
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onNodesChange={onNodesChange}
          onNodeDragStop={() => {
            setDragged(null);
            if (dragged) edit((current) => moveElements(current, placesAfter(placement, dragged)));
          }}
          onConnect={({ source, target }) => {
            const refusal = connectRefusal(definition, source, target);
            if (refusal) toast.info(refusal);
            else edit((current) => connect(current, source, target));
          }}
          onInit={(instance) => {
            const size = pane.current?.getBoundingClientRect();
            const focus = placement.boxes.values().next().value;
            if (size && focus)
              instance.setViewport(initialViewport(boundsOf(placement.boxes.values()), size, focus));
          }}
          onEdgeClick={(_, edge) => select({ kind: "flow", id: edge.id })}
          onPaneClick={() => {
            select(null);
            askInsert(null);
          }}
          onKeyDown={onKeyDown}
          {...handlers(routes, placement)}
          minZoom={MIN_ZOOM}
          maxZoom={MAX_ZOOM}
          nodeDragThreshold={4}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          deleteKeyCode={null}
          zoomOnDoubleClick={false}
          panOnScroll
          onlyRenderVisibleElements={definition.elements.length > 100}
          className={canvasTheme}
        >
          <Background gap={20} size={1} />
          <CanvasControls>
            {definition.positions && Object.keys(definition.positions).length > 0 && (
              <IconButton
                size="sm"
                icon={Sparkles}
                label="Tidy up"
                onClick={() => edit((current) => tidyUp(current))}
              />
            )}
          </CanvasControls>
          {nodes.length >= MAP_FROM && <ProcessMap />}
        </ReactFlow>
        {marquee.frame && (
          <span
            style={marquee.frame}
            className="pointer-events-none absolute z-10 rounded-xs border border-accent bg-hover"
          />
        )}
      </CanvasPane>
    </section>
  );
}
