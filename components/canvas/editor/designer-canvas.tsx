"use client";

import "@xyflow/react/dist/base.css";
import { Background, type NodeChange, ReactFlow } from "@xyflow/react";
import { Sparkles } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { elementTitle } from "@/engine/elements/element-title";
import { boundsOf } from "@/engine/layout/geometry";
import { routeFlows } from "@/engine/layout/route-flows";
import { BandGrounds } from "../bands/band-grounds";
import { BandHeads } from "../bands/band-heads";
import { tidyUp } from "../commands/move-element";
import { CanvasControls } from "../diagram/canvas-controls";
import { canvasTheme, MAX_ZOOM, MIN_ZOOM } from "../diagram/canvas-theme";
import { OpenAgain } from "../diagram/open-again";
import { openingViewport } from "../diagram/opening-viewport";
import { MAP_FROM, ProcessMap } from "../diagram/process-map";
import { TokenLayer } from "../play/token-layer";
import { CanvasPane } from "./canvas-pane";
import { useCanvasView } from "./canvas-view";
import { DesignerFlowView } from "./designer-flow";
import { DesignerNodeView } from "./designer-node";
import { useEditorActions, useEditorState } from "./editor-context";
import { insertAtSelection } from "./insert-at-selection";
import { PaletteStrip } from "./palette-strip";
import { useCanvasKeys } from "./use-canvas-keys";
import { useConnecting } from "./use-connecting";
import { useDrawing } from "./use-drawing";
import { useDropped } from "./use-dropped";
import { useKeepInSight } from "./use-keep-in-sight";
import { useMarquee } from "./use-marquee";
import { usePlacement } from "./use-placement";
import { useStepDrop } from "./use-step-drop";
import { type Dragged, withDragged } from "./with-dragged";

const nodeTypes = { element: DesignerNodeView };
const edgeTypes = { flow: DesignerFlowView };

export function DesignerCanvas() {
  const { definition, selection, gathered, names } = useEditorState();
  const { edit, insert, select, askInsert } = useEditorActions();
  const pane = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const { dropFlow, handlers } = useStepDrop();

  const { inBands, closed, player } = useCanvasView();
  const placement = usePlacement(definition, { inBands, closed });
  const boxes = useMemo(() => withDragged(placement, dragged), [placement, dragged]);
  const routes = useMemo(() => routeFlows(definition, placement, boxes), [definition, placement, boxes]);
  const { nodes, edges } = useDrawing({ placement, boxes, routes, dropFlow });
  const marquee = useMarquee(placement.boxes, pane);
  const [firstGathered] = gathered;
  const chosenFirst = selection?.kind === "element" ? selection.id : (firstGathered ?? null);
  const onKeyDown = useCanvasKeys(placement.boxes);
  const connecting = useConnecting();
  const { bandUnder, drop } = useDropped(placement);
  const titles = useMemo(
    () => new Map(definition.elements.map((element) => [element.id, elementTitle(element)])),
    [definition],
  );
  const bounds = () => boundsOf([...placement.boxes.values(), ...placement.bands.map(({ box }) => box)]);
  const opening = { bounds, focus: placement.boxes.values().next().value, pane };
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
            if (dragged) drop(dragged);
          }}
          {...connecting}
          onInit={(instance) => {
            const viewport = openingViewport(opening);
            if (viewport) void instance.setViewport(viewport);
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
          {inBands ? (
            <BandGrounds bands={placement.bands} target={dragged && bandUnder(dragged)?.key} />
          ) : (
            <Background gap={20} size={1} />
          )}
          {player.playing && <TokenLayer {...{ playing: player.playing, definition, boxes, routes, pane }} />}
          <CanvasControls bounds={bounds}>
            {!inBands && definition.positions && Object.keys(definition.positions).length > 0 && (
              <IconButton
                size="sm"
                icon={Sparkles}
                label="Tidy up"
                onClick={() => edit((current) => tidyUp(current))}
              />
            )}
          </CanvasControls>
          {nodes.length >= MAP_FROM && <ProcessMap />}
          {inBands && <BandHeads bands={placement.bands} names={names} titles={titles} />}
          <OpenAgain inBands={inBands} {...opening} />
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
