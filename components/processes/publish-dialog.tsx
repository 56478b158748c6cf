"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ConflictNotice } from "@/components/drafts/conflict-notice";
import { sentenceOf } from "@/components/failures/sentence-of";
import { isAppClientError, useTRPC, useTRPCClient } from "@/components/trpc";
import type { CheckedScenarios } from "@/components/try-out/check-scenarios";
import { PublishScenarios } from "@/components/try-out/publish-scenarios";
import { holdsBack, useScenarioCheck } from "@/components/try-out/use-scenario-check";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import type { VersionNames } from "@/engine/compare/element-wordings";
import type { ProcessDirectory } from "@/server/features/processes/get-directory.schema";
import { PublishChanges } from "./publish-changes";
import { PublishVerdict } from "./publish-verdict";
import type { ProcessDraft } from "./use-process-draft";

type PublishDialogProps = {
  base: string;
  processId: string;
  directory: ProcessDirectory;
  /** What is published now. */
  published: { versionId: string; number: number } | null;
  draft: ProcessDraft;
  names: VersionNames;
};

/** Says what publishing does, what is new, and what speaks against it; the server has the last word. */
export function PublishDialog({ base, processId, directory, published, draft, names }: PublishDialogProps) {
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState("");
  const nextNumber = (published?.number ?? 0) + 1;
  const check = usePublishCheck({ processId, draft, enabled: open });
  const scenarios = useScenarioCheck({ processId, definition: draft.definition, directory, enabled: open });
  const [accepted, setAccepted] = useState<CheckedScenarios | null>(null);
  const held = holdsBack(scenarios, accepted);
  const publish = usePublish({ base, processId, draft }, () => {
    setOpen(false);
    setNote("");
  });
  const problems = check.data?.problems ?? [];
  const blocked = problems.some((problem) => problem.severity === "error");
  const conflict = draft.status.kind === "conflict" ? draft.status.message : null;
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="primary" size="sm">
          Publish
        </Button>
      </DialogTrigger>
      <DialogContent
        size="lg"
        title={`Publish version ${nextNumber}`}
        description="New requests run on this version. Those under way go on with the version they started with."
        footer={
          <>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button
              variant="primary"
              disabled={!check.data || blocked || held || conflict !== null}
              loading={publish.isPending}
              onClick={() => check.data && publish.mutate({ draftRevision: check.data.draftRevision, note })}
            >
              Publish version {nextNumber}
            </Button>
          </>
        }
      >
        <div className="grid gap-4">
          {conflict !== null && (
            <ConflictNotice message={conflict} onLoadTheirs={draft.loadTheirs} onKeepMine={draft.keepMine} />
          )}
          {conflict === null && check.isPending && <SkeletonRows rows={2} label="Checking the process" />}
          {conflict === null && check.isError && (
            <ErrorState onRetry={() => check.refetch()}>{sentenceOf(check.error)}</ErrorState>
          )}
          {conflict === null && check.data && (
            <>
              <PublishVerdict problems={problems} blocked={blocked} />
              {!blocked && <PublishScenarios check={scenarios} accepted={accepted} onAccept={setAccepted} />}
              {published && (
                <PublishChanges
                  processId={processId}
                  published={published}
                  draft={draft.definition}
                  names={names}
                />
              )}
              <Field label="What is new" help="Shown with the version.">
                <Textarea
                  rows={2}
                  maxLength={2000}
                  value={note}
                  onChange={({ target }) => setNote(target.value)}
                />
              </Field>
            </>
          )}
          {conflict === null && publish.error && (
            <p role="alert" className="text-danger-text text-sm">
              {sentenceOf(publish.error)}
            </p>
          )}
        </div>
      </DialogContent>
    </Dialog>
  );
}

type Checked = { processId: string; draft: ProcessDraft; enabled: boolean };

/** Saves what is not saved yet, and asks the server about it. Somebody else's draft is never published unseen. */
function usePublishCheck({ processId, draft, enabled }: Checked) {
  const client = useTRPCClient();
  return useQuery({
    queryKey: ["publish-check", processId, draft.definition, draft.status.kind === "conflict"],
    enabled,
    staleTime: 0,
    retry: false,
    queryFn: async () => {
      const revision = await draft.autosave.flush();
      if (revision === null) throw new Error("The draft is not saved yet. Publish it once it is.");
      const checked = await client.processes.check.query({ processId });
      if (checked.draftRevision !== revision) draft.autosave.meetConflict(CHANGED_MEANWHILE);
      return checked;
    },
  });
}

const CHANGED_MEANWHILE =
  "Somebody else has changed this process in the meantime. Nothing is published before you have chosen.";

type Published = { base: string; processId: string; draft: ProcessDraft };

function usePublish({ base, processId, draft }: Published, onDone: () => void) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: { draftRevision: number; note: string }) =>
      client.processes.publish.mutate({ processId, ...input }),
    onSuccess: ({ number }) => {
      onDone();
      toast.success(`Version ${number} is published`, {
        description: "New requests run on it; those under way stay on theirs.",
        action: {
          label: "Start a request",
          onClick: () => window.location.assign(`${base}/start/${processId}`),
        },
      });
      return queries.invalidateQueries(trpc.processes.pathFilter());
    },
    onError: (error) => {
      const changed = isAppClientError(error) && error.data?.appCode === "CONFLICT";
      if (changed) draft.autosave.meetConflict(CHANGED_MEANWHILE);
    },
  });
}
