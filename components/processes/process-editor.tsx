"use client";

import { useMemo, useState } from "react";
import { ProcessDesigner } from "@/components/canvas/process-designer";
import { ConflictNotice } from "@/components/drafts/conflict-notice";
import { SaveIndicator } from "@/components/drafts/save-indicator";
import { useTRPCClient } from "@/components/trpc";
import { TryOutDialog } from "@/components/try-out/try-out-dialog";
import type { TryOutView } from "@/components/try-out/try-out-view";
import type { ProcessDirectory } from "@/server/features/processes/get-directory.schema";
import type { ProcessDetails } from "@/server/features/processes/get-process.schema";
import { ExportMenu } from "./export-menu";
import { ProcessIdentity } from "./process-identity";
import { PublishDialog } from "./publish-dialog";
import { useProcessDraft } from "./use-process-draft";
import { versionNames } from "./version-names";

type ProcessEditorProps = { base: string; process: ProcessDetails; directory: ProcessDirectory };

/** The designer on the saved draft: every change is saved, and published when people say so. */
export function ProcessEditor({ base, process, directory }: ProcessEditorProps) {
  const client = useTRPCClient();
  const draft = useProcessDraft(process);
  const names = useMemo(() => versionNames(directory), [directory]);
  const [tryOut, setTryOut] = useState<TryOutView | null>(null);
  return (
    <div className="flex h-full min-h-0 flex-col">
      {draft.status.kind === "conflict" && (
        <ConflictNotice
          message={draft.status.message}
          onLoadTheirs={draft.loadTheirs}
          onKeepMine={draft.keepMine}
          onKeepBoth={draft.keepBoth}
        />
      )}
      <div className="min-h-0 flex-1">
        <ProcessDesigner
          initial={process.draft}
          incoming={draft.incoming}
          directory={directory}
          onChange={draft.setDefinition}
          leading={<ProcessIdentity />}
          trailing={
            <>
              <SaveIndicator status={draft.status} />
              <ExportMenu
                definition={draft.definition}
                directory={directory}
                fetchBpmn={async () => {
                  await draft.autosave.flush();
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
              <PublishDialog
                base={base}
                processId={process.id}
                directory={directory}
                published={process.published}
                draft={draft}
                names={names}
              />
            </>
          }
        />
      </div>
    </div>
  );
}
