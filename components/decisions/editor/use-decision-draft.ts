"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { explainSaveFailure } from "@/components/drafts/explain-save-failure";
import { sameDraft } from "@/components/drafts/same-draft";
import { useAutosave } from "@/components/drafts/use-autosave";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { toast } from "@/components/ui/toast";
import type { DecisionModel } from "@/contracts/decision";
import type { DecisionDetails } from "@/server/features/decisions/get-decision.schema";
import { withRuleIds } from "./unique-ids";

/** The draft on the server: saving as it changes, conflicts, publishing. */
export function useDecisionDraft(
  decision: DecisionDetails,
  model: DecisionModel,
  load: (theirs: DecisionModel) => void,
) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const decisionId = decision.id;
  const [live, setLive] = useState({
    published: decision.published,
    model: decision.hasChanges ? null : withRuleIds(decision.draft),
  });
  const { status, autosave } = useAutosave(model, {
    revision: decision.draftRevision,
    save: async (draft, draftRevision) =>
      (await client.decisions.updateDraft.mutate({ decisionId, draftRevision, draft })).draftRevision,
    explain: explainSaveFailure,
  });
  const forget = () => queries.invalidateQueries(trpc.decisions.pathFilter());

  const fetchDecision = () => client.decisions.get.query({ decisionId });
  const loadTheirs = async () => {
    const theirs = await fetchDecision();
    const draft = withRuleIds(theirs.draft);
    load(draft);
    autosave.resume(theirs.draftRevision, draft);
    setLive({ published: theirs.published, model: theirs.hasChanges ? null : draft });
  };
  const keepMine = async () => autosave.resume((await fetchDecision()).draftRevision);

  const publish = useMutation({
    mutationFn: async () => {
      const draftRevision = await autosave.flush();
      if (draftRevision === null) throw new Error("The draft is not saved yet. Publish it once it is.");
      const { versionId, number } = await client.decisions.publish.mutate({ decisionId, draftRevision });
      return { versionId, number, model };
    },
    onSuccess: ({ versionId, number, model: published }) => {
      setLive({ published: { versionId, number, publishedAt: new Date() }, model: published });
      toast.success(`Version ${number} is published`, {
        description: "Processes use it as soon as they are published again.",
      });
      return forget();
    },
    onError: (error) => toast.error("The decision was not published", { description: sentenceOf(error) }),
  });
  const hasChanges = useMemo(() => live.model === null || !sameDraft(live.model, model), [live, model]);
  /** The draft as a DMN file, with what was typed last. */
  const exportDraft = async () => {
    await autosave.flush();
    return client.decisions.export.query({ decisionId });
  };
  return { status, published: live.published, hasChanges, loadTheirs, keepMine, publish, exportDraft };
}
