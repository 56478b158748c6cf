"use client";

import { useState } from "react";
import { useAcceptance } from "@/components/publishing/use-acceptance";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import { NewerVersionNotice } from "@/components/versions/newer-version-notice";
import type { VersionNames } from "@/engine/compare/element-wordings";
import { NewerVersionChanges } from "./newer-version-changes";
import { OfferMove } from "./offer-move";
import { PublishChanges } from "./publish-changes";
import { PublishChecks } from "./publish-checks";
import type { ProcessDraft } from "./use-process-draft";
import { usePublish } from "./use-publish";
import { usePublishCheck } from "./use-publish-check";

type PublishDialogProps = {
  base: string;
  processId: string;
  /** What is published now. */
  published: { versionId: string; number: number } | null;
  draft: ProcessDraft;
  names: VersionNames;
  canMoveRequests: boolean;
};

/** Says what publishing does, what is new, and what speaks against it; the server has the last word. */
export function PublishDialog(props: PublishDialogProps) {
  const { base, processId, published, draft, names, canMoveRequests } = props;
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState("");
  /** The number that was just published while requests are under way on earlier versions. */
  const [offered, setOffered] = useState<number | null>(null);
  const nextNumber = (published?.number ?? 0) + 1;
  const checked = usePublishCheck({ processId, draft, enabled: open });
  const { check, blocked } = checked;
  const review = checked.review.isFetching ? undefined : checked.review.data;
  const acceptance = useAcceptance(review);
  const held = checked.review.isError ? false : acceptance.held;
  const publish = usePublish({
    processId,
    draft,
    onUnconfirmed: () => void checked.review.refetch(),
    onDone: (number) => {
      setOpen(false);
      setNote("");
      const underWay = review?.impacts.some(({ about }) => about.kind === "requests") ?? false;
      if (underWay && canMoveRequests) setOffered(number);
      else tellPublished(number, `${base}/start/${processId}`);
    },
  });
  const conflict = draft.conflicts.length > 0;
  return (
    <>
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
                disabled={!check.data || blocked || held || conflict}
                loading={publish.isPending}
                onClick={() => {
                  if (!check.data) return;
                  const { draftRevision } = check.data;
                  const seenVersionId = published?.versionId ?? null;
                  publish.mutate({ draftRevision, seenVersionId, note, confirmed: acceptance.confirmed });
                }}
              >
                Publish version {nextNumber}
              </Button>
            </>
          }
        >
          <PublishChecks
            draft={draft}
            checked={checked}
            review={review}
            acceptance={acceptance}
            failure={publish.error}
          >
            {draft.newer.version && (
              <NewerVersionNotice version={draft.newer.version}>
                <NewerVersionChanges processId={processId} version={draft.newer.version} names={names} />
              </NewerVersionNotice>
            )}
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
          </PublishChecks>
        </DialogContent>
      </Dialog>
      {offered !== null && (
        <OfferMove base={base} processId={processId} number={offered} onClose={() => setOffered(null)} />
      )}
    </>
  );
}

function tellPublished(number: number, start: string) {
  toast.success(`Version ${number} is published`, {
    description: "New requests run on it; those under way stay on theirs.",
    action: { label: "Start a request", onClick: () => window.location.assign(start) },
  });
}
