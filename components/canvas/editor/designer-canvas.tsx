"use client";

import "@xyflow/react/dist/base.css";
import { Background, MiniMap, type NodeChange, ReactFlow, useReactFlow } from "@xyflow/react";
import { Sparkles } from "lucide-react";
import { type DragEvent, useMemo, useRef, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toast";
import { connect, connectRefusal } from "../commands/connect";
import { moveElement, tidyUp } from "../commands/move-element";
import { CanvasControls } from "../diagram/canvas-controls";
import { canvasTheme, MAX_ZOOM, MIN_ZOOM } from "../diagram/canvas-theme";
import { initialViewport } from "../diagram/initial-viewport";
import type { Box, Point } from "../layout/geometry";
import { nearestFlow } from "../layout/nearest-flow";
import { boundsOf } from "../layout/place-elements";
import { routeFlows } from "../layout/route-flows";
import { MINIMAP_FROM } from "../process-diagram";
import { DesignerFlowView } from "./designer-flow";
import { DesignerNodeView } from "./designer-node";
import { useEditorActions, useEditorState } from "./editor-context";
import { insertAtSelection } from "./insert-at-selection";
import { isInsertable } from "./insertable-types";
import { PaletteStrip, STEP_MIME } from "./palette-strip";
import { projectDesigner } from "./project-designer";
import { useCanvasKeys } from "./use-canvas-keys";
import { useKeepInSight } from "./use-keep-in-sight";
import { usePlacement } from "./use-placement";

const nodeTypes = { element: DesignerNodeView };
const edgeTypes = { flow: DesignerFlowView };

/** How near to a flow a dragged step must be dropped, in pixels of the drawing. */
const DROP_REACH = 48;

export function DesignerCanvas() {
  const { definition, names, problems, selection } = useEditorState();
  const { edit, insert, select, askInsert } = useEditorActions();
  const flow = useReactFlow();
  const pane = useRef<HTMLElement>(null);
  const [dragged, setDragged] = useState<{ id: string; position: Point } | null>(null);
  const [dropFlow, setDropFlow] = useState<string | null>(null);

  const placement = usePlacement(definition);
  const boxes = useMemo(() => withDragged(placement.boxes, dragged), [placement, dragged]);
  const routes = useMemo(() => routeFlows(definition, placement, boxes), [definition, placement, boxes]);
  const { nodes, edges } = useMemo(
    () => projectDesigner({ definition, boxes, routes, names, problems, selection, dropFlow }),
    [definition, boxes, routes, names, problems, selection, dropFlow],
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
  const flowUnder = (event: DragEvent) =>
    nearestFlow(routes, flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }), DROP_REACH);
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(STEP_MIME)) return;
    event.preventDefault();
    setDropFlow(flowUnder(event));
  };
  const onDrop = (event: DragEvent) => {
    const type = event.dataTransfer.getData(STEP_MIME);
    const target = flowUnder(event);
    setDropFlow(null);
    if (!isInsertable(type)) return;
    if (target) insert({ kind: "flow", id: target }, type);
    else
      toast.info("Drop the step onto a flow.", { description: "The flow lights up when it is near enough." });
  };
  return (
    <section
      ref={pane}
      aria-label="Canvas"
      onFocus={onFocus}
      aria-keyshortcuts="ArrowRight Enter a Delete"
      className="relative size-full"
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onNodeDragStop={(_, node) => {
          setDragged(null);
          if (dragged?.id === node.id) edit((current) => moveElement(current, node.id, node.position));
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
        onDragOver={onDragOver}
        onDragLeave={() => setDropFlow(null)}
        onDrop={onDrop}
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
        <PaletteStrip onChoose={(type) => insertAtSelection(type, { definition, selection, insert })} />
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
        {nodes.length >= MINIMAP_FROM && <MiniMap pannable zoomable ariaLabel="Map of the process" />}
      </ReactFlow>
    </section>
  );
}

function withDragged(
  boxes: ReadonlyMap<string, Box>,
  dragged: { id: string; position: Point } | null,
): ReadonlyMap<string, Box> {
  const box = dragged && boxes.get(dragged.id);
  return box ? new Map(boxes).set(dragged.id, { ...box, ...dragged.position }) : boxes;
}
