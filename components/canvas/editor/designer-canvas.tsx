"use client";

import "@xyflow/react/dist/base.css";
import { Background, type NodeChange, ReactFlow } from "@xyflow/react";
import { Sparkles } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toast";
import { boundsOf, type Point } from "@/engine/layout/geometry";
import { routeFlows } from "@/engine/layout/route-flows";
import { connect, connectRefusal } from "../commands/connect";
import { moveElement, tidyUp } from "../commands/move-element";
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
import { projectDesigner } from "./project-designer";
import { useCanvasKeys } from "./use-canvas-keys";
import { useKeepInSight } from "./use-keep-in-sight";
import { usePlacement } from "./use-placement";
import { useStepDrop } from "./use-step-drop";
import { placeInScope, withDragged } from "./with-dragged";

const nodeTypes = { element: DesignerNodeView };
const edgeTypes = { flow: DesignerFlowView };

export function DesignerCanvas() {
  const { definition, names, problems, selection } = useEditorState();
  const { edit, insert, select, askInsert } = useEditorActions();
  const pane = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<{ id: string; position: Point } | null>(null);
  const { dropFlow, handlers } = useStepDrop();

  const placement = usePlacement(definition);
  const boxes = useMemo(() => withDragged(placement, dragged), [placement, dragged]);
  const routes = useMemo(() => routeFlows(definition, placement, boxes), [definition, placement, boxes]);
  const { nodes, edges } = useMemo(
    () => projectDesigner({ definition, placement, boxes, routes, names, problems, selection, dropFlow }),
    [definition, placement, boxes, routes, names, problems, selection, dropFlow],
  );
  const onKeyDown = useCanvasKeys(placement.boxes);
  const onFocus = useKeepInSight(placement.boxes, selection?.kind === "element" ? selection.id : null, pane);

  const onNodesChange = (changes: NodeChange[]) => {
    for (const change of changes) {
      if (change.type === "position" && change.position && change.dragging) {
        setDragged({ id: change.id, position: change.position });
      }
    }
  };
  return (
    <section aria-label="Canvas" aria-keyshortcuts="ArrowRight Enter a Delete" className="flex size-full">
      <PaletteStrip onChoose={(type) => insertAtSelection(type, { definition, selection, insert })} />
      <CanvasPane ref={pane} onFocus={onFocus}>
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onNodesChange={onNodesChange}
          onNodeDragStop={(_, node) => {
            setDragged(null);
            if (dragged?.id !== node.id) return;
            const place = placeInScope(placement, node.id, node.position);
            edit((current) => moveElement(current, node.id, place));
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
      </CanvasPane>
    </section>
  );
}
