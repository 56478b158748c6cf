"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { PublishImpacts } from "@/components/publishing/publish-impacts";
import { useAcceptance } from "@/components/publishing/use-acceptance";
import { useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Textarea } from "@/components/ui/textarea";
import { countChanges } from "@/components/versions/count-changes";
import { NewerVersionNotice } from "@/components/versions/newer-version-notice";
import type { FormDefinition } from "@/contracts/form";
import type { FormDetails } from "@/server/features/forms/get-form.schema";
import { FormChanges } from "./form-changes";
import type { FormDraft } from "./use-form-draft";

type PublishFormDialogProps = {
  formId: string;
  published: NonNullable<FormDetails["published"]>;
  definition: FormDefinition;
  draft: FormDraft;
  onClose: () => void;
};

/** What is new in the next version of a form, what it changes for others, and a note for those who look at it later. */
export function PublishFormDialog({ formId, published, definition, draft, onClose }: PublishFormDialogProps) {
  const [note, setNote] = useState("");
  const query = useFormReview(formId, definition, draft);
  const review = query.isFetching ? undefined : query.data;
  const acceptance = useAcceptance(review);
  const { publish } = draft;
  const number = published.number + 1;
  const act = () =>
    publish.mutate(
      { note, confirmed: acceptance.confirmed },
      { onSuccess: onClose, onError: () => void query.refetch() },
    );
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        size="lg"
        title={`Publish version ${number}`}
        description="Processes and their requests go on with the version they have, until a process is published again."
        footer={
          <>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button variant="primary" disabled={acceptance.held} loading={publish.isPending} onClick={act}>
              Publish version {number}
            </Button>
          </>
        }
      >
        <div className="grid gap-4">
          {query.isError && !query.isFetching && (
            <ErrorState onRetry={() => query.refetch()}>{sentenceOf(query.error)}</ErrorState>
          )}
          {query.isFetching && <SkeletonRows rows={2} label="Looking at what it changes for others" />}
          {draft.newer.version && (
            <NewerVersionNotice version={draft.newer.version}>
              {draft.newer.version.known && (
                <FormChanges
                  formId={formId}
                  before={draft.newer.version.known}
                  after={draft.newer.version.published.versionId}
                />
              )}
            </NewerVersionNotice>
          )}
          {review && (
            <>
              <PublishImpacts
                review={review}
                accepted={acceptance.accepted.breaks}
                onAccept={(breaks) => acceptance.accept({ breaks })}
              />
              <section aria-label="What changes" className="grid gap-3">
                <FormChanges
                  formId={formId}
                  before={published.versionId}
                  after="draft"
                  heading={(count) => (
                    <h3 className="font-medium text-sm text-strong">
                      {countChanges(count)} since version {published.number}
                    </h3>
                  )}
                />
              </section>
            </>
          )}
          <Field label="What is new" help="Shown with the version.">
            <Textarea
              rows={2}
              maxLength={2000}
              value={note}
              onChange={({ target }) => setNote(target.value)}
            />
          </Field>
        </div>
      </DialogContent>
    </Dialog>
  );
}

/** Saves what is not saved yet, and asks the server what publishing it would break. */
function useFormReview(formId: string, definition: FormDefinition, draft: FormDraft) {
  const client = useTRPCClient();
  return useQuery({
    queryKey: ["form-review", formId, definition],
    staleTime: 0,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    queryFn: async () => {
      const revision = await draft.flush();
      if (revision === null) throw new Error("The draft is not saved yet. Publish it once it is.");
      return client.forms.review.query({ formId });
    },
  });
}
