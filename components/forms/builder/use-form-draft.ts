"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { sameDraft } from "@/components/drafts/same-draft";
import { useDraftSync } from "@/components/drafts/use-draft-sync";
import { useNewerVersion } from "@/components/drafts/use-newer-version";
import { sentenceOf } from "@/components/failures/sentence-of";
import { usePresence } from "@/components/presence/use-presence";
import { isAppClientError, useTRPC, useTRPCClient } from "@/components/trpc";
import { toast } from "@/components/ui/toast";
import type { FormDefinition } from "@/contracts/form";
import { compareFormDrafts } from "@/engine/compare/compare-form-drafts";
import { mergeForms } from "@/engine/compare/merge-forms";
import type { FormDetails } from "@/server/features/forms/get-form.schema";
import { definitionOf, draftOf } from "./draft";

/** The draft on the server: saved as it changes, with what others change coming in, who they are, and publishing. */
export function useFormDraft(form: FormDetails, definition: FormDefinition, arrivals: number) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const formId = form.id;
  const [place, setPlace] = useState<string | null>(null);
  const [live, setLive] = useState({
    published: form.published,
    definition: form.hasChanges ? null : form.draft,
  });
  const forget = () => queries.invalidateQueries(trpc.forms.pathFilter());
  const fetchForm = () => client.forms.get.query({ formId });
  const [options] = useState(() => ({
    subject: { kind: "form" as const, id: formId },
    saved: {
      draft: asBuilt(form.draft),
      revision: form.draftRevision,
      by: form.updatedBy?.name ?? "Somebody",
    },
    merge: mergeForms,
    compare: compareFormDrafts,
    save: async (draft: FormDefinition, draftRevision: number) =>
      (await client.forms.updateDraft.mutate({ formId, draftRevision, draft })).draftRevision,
    fetch: async () => {
      const { draft, draftRevision, updatedBy } = await client.forms.get.query({ formId });
      return { draft: asBuilt(draft), revision: draftRevision, by: updatedBy?.name ?? "Somebody" };
    },
  }));
  const editing = useDraftSync(definition, arrivals, options);
  const { sync } = editing;
  const newer = useNewerVersion(form.published, async () => {
    const { published, hasChanges, draft } = await fetchForm();
    setLive({ published, definition: hasChanges ? null : draft });
    return forget();
  });
  const people = usePresence(options.subject, place, (presence) => {
    sync.hear(presence.draftRevision);
    newer.hear(presence.published);
  });

  const publish = useMutation({
    mutationFn: async (said: Said) => {
      const draftRevision = await sync.flush();
      if (draftRevision === null) throw new Error("The draft is not saved yet. Publish it once it is.");
      const seenVersionId = live.published?.versionId ?? null;
      const version = await client.forms.publish.mutate({ formId, draftRevision, seenVersionId, ...said });
      return { ...version, definition };
    },
    onSuccess: ({ definition: published, ...version }) => {
      const keys = published.fields.map((field) => field.key);
      setLive({ published: { ...version, publishedAt: new Date(), keys }, definition: published });
      tellPublished(version.number);
      return forget();
    },
    onError: (error) => {
      if (isAppClientError(error) && error.data?.appCode === "CONFLICT") sync.lookAgain();
      toast.error("The form was not published", { description: sentenceOf(error) });
    },
  });
  const hasChanges = useMemo(
    () => live.definition === null || !sameDraft(live.definition, definition),
    [live, definition],
  );
  const { published } = live;
  const flush = () => sync.flush();
  return { ...editing, published, hasChanges, newer, people, setPlace, publish, flush };
}

export type FormDraft = ReturnType<typeof useFormDraft>;

type Said = { note: string; confirmed: string[] };

function tellPublished(number: number): void {
  toast.success(`Version ${number} is published`, {
    description: "Processes use it as soon as they are published again.",
  });
}

/** As the builder says it: settings that say nothing are not there. */
function asBuilt(definition: FormDefinition): FormDefinition {
  return definitionOf(draftOf(definition));
}
