"use client";

import { useEffect, useState } from "react";
import { ConflictNotice } from "@/components/drafts/conflict-notice";
import { ExportButton } from "@/components/interchange/export-button";
import { PresenceProvider } from "@/components/presence/presence-context";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import type { DecisionDetails } from "@/server/features/decisions/get-decision.schema";
import { TestPanel } from "../test/test-panel";
import { TestRowsTable } from "../test/test-rows-table";
import { useDecisionTest } from "../test/use-decision-test";
import { EditorBar } from "./editor-bar";
import { EditorProvider } from "./editor-context";
import { ElementView } from "./element-view";
import { ModelHeading } from "./model-heading";
import { ModelOutline } from "./model-outline";
import { useDecisionDraft } from "./use-decision-draft";
import { useDecisionEditor } from "./use-decision-editor";
import { useEditorKeys } from "./use-editor-keys";
import { VersionsSheet } from "./versions-sheet";

/** Edits a decision: its rules in the middle, a test beside them; every edit is saved. */
export function DecisionEditor({ decision }: { decision: DecisionDetails }) {
  const { editor, compiled, receive } = useDecisionEditor(decision.draft, decision.imports);
  const { model } = editor.state;
  const draft = useDecisionDraft(decision, model, editor.state.arrivals);
  useEffect(() => draft.feed.connect(receive), [draft.feed, receive]);
  const test = useDecisionTest(compiled, editor.selected);
  const [versions, setVersions] = useState(false);
  const [testing, setTesting] = useState(false);
  useEditorKeys(editor);
  return (
    <EditorProvider value={editor}>
      <PresenceProvider store={draft.people}>
        <div className="flex h-full flex-col">
          <h1 className="sr-only">{model.name || "Untitled decision"}</h1>
          <EditorBar
            published={draft.published}
            hasChanges={draft.hasChanges}
            draft={draft}
            publishing={draft.publish.isPending}
            onPublish={() => draft.publish.mutate()}
            onVersions={() => setVersions(true)}
            onTest={() => setTesting(true)}
          >
            <ExportButton
              iconOnly
              label="Export DMN"
              className="max-md:hidden"
              fetchFile={draft.exportDraft}
            />
          </EditorBar>
          <ConflictNotice conflicts={draft.conflicts} onChoose={draft.choose} />
          <div className="flex min-h-0 flex-1">
            <ModelOutline />
            <div className="flex min-h-0 min-w-0 flex-1 flex-col gap-4 overflow-y-auto bg-page p-4 md:px-6">
              <ModelHeading />
              <ElementView fired={test.fired} />
              <TestRowsTable compiled={compiled} />
            </div>
            <aside
              aria-label="Test"
              className="w-88 shrink-0 overflow-y-auto border-l bg-panel p-4 max-lg:hidden"
            >
              <TestPanel test={test} title="Try it" />
            </aside>
          </div>
        </div>
        <Sheet open={testing} onOpenChange={setTesting}>
          <SheetContent title="Test" size="md">
            <TestPanel test={test} />
          </SheetContent>
        </Sheet>
        <VersionsSheet
          decisionId={decision.id}
          open={versions}
          onOpenChange={setVersions}
          onRestored={() => draft.sync.lookAgain()}
        />
      </PresenceProvider>
    </EditorProvider>
  );
}
