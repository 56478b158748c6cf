"use client";

import { useMemo, useState } from "react";
import { ProcessDesigner } from "@/components/canvas/process-designer";
import { ConflictNotice } from "@/components/drafts/conflict-notice";
import { SaveIndicator } from "@/components/drafts/save-indicator";
import { SamplesProvider } from "@/components/expressions/samples-context";
import { PresenceProvider } from "@/components/presence/presence-context";
import { TestRunButton } from "@/components/test-runs/test-run-button";
import { useTRPCClient } from "@/components/trpc";
import { TryOutDialog } from "@/components/try-out/try-out-dialog";
import type { TryOutView } from "@/components/try-out/try-out-view";
import type { ProcessDirectory } from "@/server/features/processes/get-directory.schema";
import type { ProcessDetails } from "@/server/features/processes/get-process.schema";
import { DesignerPresence } from "./designer-presence";
import { ExportMenu } from "./export-menu";
import { ProcessIdentity } from "./process-identity";
import { PublishDialog } from "./publish-dialog";
import { useProcessDraft } from "./use-process-draft";
import { useProcessSamples } from "./use-process-samples";
import { versionNames } from "./version-names";

type ProcessEditorProps = {
  base: string;
  process: ProcessDetails;
  directory: ProcessDirectory;
  canMoveRequests: boolean;
};

/** The designer on the saved draft: every change is saved, and published when people say so. */
export function ProcessEditor({ base, process, directory, canMoveRequests }: ProcessEditorProps) {
  const client = useTRPCClient();
  const names = useMemo(() => versionNames(directory), [directory]);
  const draft = useProcessDraft(process, names);
  const samples = useProcessSamples(process.id, directory);
  const [tryOut, setTryOut] = useState<TryOutView | null>(null);
  return (
    <PresenceProvider store={draft.people}>
      <div className="flex h-full min-h-0 flex-col">
        <ConflictNotice conflicts={draft.conflicts} onChoose={draft.choose} />
        <div className="min-h-0 flex-1">
          <SamplesProvider samples={samples}>
            <ProcessDesigner
              initial={process.draft}
              feed={draft.feed}
              directory={directory}
              onChange={draft.onChange}
              leading={<ProcessIdentity />}
              trailing={
                <>
                  <DesignerPresence onPlace={draft.setPlace} />
                  <SaveIndicator {...draft} />
                  <ExportMenu
                    definition={draft.definition}
                    directory={directory}
                    fetchBpmn={async () => {
                      await draft.flush();
                      return client.processes.export.query({ processId: process.id });
                    }}
                  />
                  <TryOutDialog
                    processId={process.id}
                    definition={draft.definition}
                    directory={directory}
                    view={tryOut}
                    onView={setTryOut}
                  />
                  <TestRunButton base={base} processId={process.id} save={draft.flush} />
                  <PublishDialog
                    base={base}
                    processId={process.id}
                    published={process.published}
                    draft={draft}
                    names={names}
                    canMoveRequests={canMoveRequests}
                  />
                </>
              }
            />
          </SamplesProvider>
        </div>
      </div>
    </PresenceProvider>
  );
}
