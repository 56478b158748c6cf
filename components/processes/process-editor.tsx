"use client";

import { ProcessDesigner } from "@/components/canvas/process-designer";
import { ConflictNotice } from "@/components/drafts/conflict-notice";
import { SaveIndicator } from "@/components/drafts/save-indicator";
import { ExportButton } from "@/components/interchange/export-button";
import { useTRPCClient } from "@/components/trpc";
import type { ProcessDirectory } from "@/server/features/processes/get-directory.schema";
import type { ProcessDetails } from "@/server/features/processes/get-process.schema";
import { ProcessIdentity } from "./process-identity";
import { PublishDialog } from "./publish-dialog";
import { useProcessDraft } from "./use-process-draft";

type ProcessEditorProps = { base: string; process: ProcessDetails; directory: ProcessDirectory };

/** The designer on the saved draft: every change is saved, and published when people say so. */
export function ProcessEditor({ base, process, directory }: ProcessEditorProps) {
  const client = useTRPCClient();
  const draft = useProcessDraft(process);
  return (
    <div className="flex h-full min-h-0 flex-col">
      {draft.status.kind === "conflict" && (
        <ConflictNotice
          message={draft.status.message}
          onLoadTheirs={draft.loadTheirs}
          onKeepMine={draft.keepMine}
        />
      )}
      <div className="min-h-0 flex-1">
        <ProcessDesigner
          key={draft.origin.generation}
          initial={draft.origin.definition}
          directory={directory}
          onChange={draft.setDefinition}
          leading={<ProcessIdentity />}
          trailing={
            <>
              <SaveIndicator status={draft.status} />
              <ExportButton
                iconOnly
                label="Export BPMN"
                className="max-md:hidden"
                fetchFile={async () => {
                  await draft.autosave.flush();
                  return client.processes.export.query({ processId: process.id });
                }}
              />
              <PublishDialog
                base={base}
                processId={process.id}
                nextNumber={(process.published?.number ?? 0) + 1}
                draft={draft}
              />
            </>
          }
        />
      </div>
    </div>
  );
}
