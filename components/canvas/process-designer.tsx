"use client";

import { ReactFlowProvider } from "@xyflow/react";
import { type ReactNode, useEffect, useState } from "react";
import type { IncomingFeed } from "@/components/drafts/incoming-feed";
import { useIsNarrow } from "@/components/ui/use-is-narrow";
import type { ProcessDefinition } from "@/contracts/process";
import type { ProcessDirectory } from "@/server/features/processes/get-directory.schema";
import { CanvasViewContext, useDesignerView } from "./editor/canvas-view";
import { DesignerCanvas } from "./editor/designer-canvas";
import { DesignerToolbar, type DesignerView } from "./editor/designer-toolbar";
import { EditorActionsContext, EditorStateContext, InsertingContext } from "./editor/editor-context";
import { OutlineView } from "./editor/outline-view";
import { SidePanel } from "./editor/side-panel";
import { useClipboard } from "./editor/use-clipboard";
import { useProcessEditor } from "./editor/use-process-editor";
import { useUndoKeys } from "./editor/use-undo-keys";
import { PlayBar } from "./play/play-bar";

type ProcessDesignerProps = {
  /** Read once; a new `key` makes the designer take another one. */
  initial: ProcessDefinition;
  /** What comes from outside, such as others' changes. */
  feed?: IncomingFeed<ProcessDefinition>;
  directory: ProcessDirectory;
  /** Told of each new definition, also by undo, and of the first; and how many of what the feed brought are in it. */
  onChange: (definition: ProcessDefinition, arrivals: number) => void;
  /** What stands at the ends of the toolbar; may use the editor's context. */
  leading?: ReactNode;
  trailing?: ReactNode;
};

/** The designer: canvas or outline of one process, its settings and its problems. Saving is the caller's. */
export function ProcessDesigner(props: ProcessDesignerProps) {
  const { initial, feed, directory, onChange, leading, trailing } = props;
  const { state, actions } = useProcessEditor(initial, directory);
  const canvasView = useDesignerView(state);
  const { player } = canvasView;
  const narrow = useIsNarrow();
  const [chosenView, setView] = useState<DesignerView>("canvas");
  const view = narrow ? "outline" : chosenView;
  const { definition, arrivals } = state;
  useUndoKeys(actions);
  useEffect(() => onChange(definition, arrivals), [definition, arrivals, onChange]);
  useEffect(() => feed?.connect(actions.receive), [feed, actions]);
  return (
    <EditorActionsContext value={actions}>
      <EditorStateContext value={state}>
        <InsertingContext value={state.inserting}>
          <CanvasViewContext value={canvasView}>
            <div data-slot="process-designer" className="flex h-full min-h-0 flex-col">
              <DesignerToolbar view={view} onViewChange={setView} leading={leading} trailing={trailing} />
              <div className="flex min-h-0 flex-1">
                <div className="relative min-w-0 flex-1">
                  {view === "canvas" ? (
                    <ReactFlowProvider>
                      <DesignerCanvas />
                    </ReactFlowProvider>
                  ) : (
                    <OutlineView />
                  )}
                  {player.playing && <PlayBar player={player} playing={player.playing} />}
                </div>
                <SidePanel narrow={narrow} />
                <ClipboardKeys />
              </div>
            </div>
          </CanvasViewContext>
        </InsertingContext>
      </EditorStateContext>
    </EditorActionsContext>
  );
}

/** Apart, since it needs the editor around it. */
function ClipboardKeys() {
  useClipboard();
  return null;
}
