"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { explainSaveFailure } from "@/components/drafts/explain-save-failure";
import { sameDraft } from "@/components/drafts/same-draft";
import { useAutosave } from "@/components/drafts/use-autosave";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { toast } from "@/components/ui/toast";
import type { FormDefinition } from "@/contracts/form";
import type { FormDetails } from "@/server/features/forms/get-form.schema";
import { type Draft, definitionOf, draftOf } from "./draft";

/** The draft on the server: saving as it changes, conflicts, publishing. */
export function useFormDraft(form: FormDetails, definition: FormDefinition, load: (theirs: Draft) => void) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const formId = form.id;
  const [live, setLive] = useState({
    published: form.published,
    definition: form.hasChanges ? null : form.draft,
  });
  const { status, autosave } = useAutosave(definition, {
    revision: form.draftRevision,
    save: async (draft, draftRevision) =>
      (await client.forms.updateDraft.mutate({ formId, draftRevision, draft })).draftRevision,
    explain: explainSaveFailure,
  });
  const forget = () => queries.invalidateQueries(trpc.forms.pathFilter());

  const fetchForm = () => client.forms.get.query({ formId });
  const loadTheirs = async () => {
    const theirs = await fetchForm();
    const draft = draftOf(theirs.draft);
    load(draft);
    autosave.resume(theirs.draftRevision, definitionOf(draft));
    setLive({ published: theirs.published, definition: theirs.hasChanges ? null : theirs.draft });
  };
  const keepMine = async () => autosave.resume((await fetchForm()).draftRevision);

  const publish = useMutation({
    mutationFn: async () => {
      const draftRevision = await autosave.flush();
      if (draftRevision === null) throw new Error("The draft is not saved yet. Publish it once it is.");
      const { versionId, number } = await client.forms.publish.mutate({ formId, draftRevision });
      return { versionId, number, definition };
    },
    onSuccess: ({ versionId, number, definition: published }) => {
      const keys = published.fields.map((field) => field.key);
      setLive({ published: { versionId, number, publishedAt: new Date(), keys }, definition: published });
      toast.success(`Version ${number} is published`, {
        description: "Processes use it as soon as they are published again.",
      });
      return forget();
    },
    onError: (error) => toast.error("The form was not published", { description: sentenceOf(error) }),
  });
  const hasChanges = useMemo(
    () => live.definition === null || !sameDraft(live.definition, definition),
    [live, definition],
  );
  return { status, published: live.published, hasChanges, loadTheirs, keepMine, publish };
}
