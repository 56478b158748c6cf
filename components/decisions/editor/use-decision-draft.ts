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
import type { DecisionModel } from "@/contracts/decision";
import { mergeModels } from "@/engine/compare/merge-models";
import type { DecisionDetails } from "@/server/features/decisions/get-decision.schema";
import { describeModels } from "./describe-models";
import { withRuleIds } from "./unique-ids";

/** The draft on the server: saved as it changes, with what others change coming in, who they are, and publishing. */
export function useDecisionDraft(decision: DecisionDetails, model: DecisionModel, arrivals: number) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const decisionId = decision.id;
  const [place, setPlace] = useState<string | null>(null);
  const [live, setLive] = useState({
    published: decision.published,
    model: decision.hasChanges ? null : withRuleIds(decision.draft),
  });
  const forget = () => queries.invalidateQueries(trpc.decisions.pathFilter());
  const fetchDecision = () => client.decisions.get.query({ decisionId });
  const [options] = useState(() => ({
    subject: { kind: "decision" as const, id: decisionId },
    saved: {
      draft: withRuleIds(decision.draft),
      revision: decision.draftRevision,
      by: decision.updatedBy?.name ?? "Somebody",
    },
    merge: mergeModels,
    compare: describeModels,
    save: async (draft: DecisionModel, draftRevision: number) =>
      (await client.decisions.updateDraft.mutate({ decisionId, draftRevision, draft })).draftRevision,
    fetch: async () => {
      const { draft, draftRevision, updatedBy } = await fetchDecision();
      return { draft: withRuleIds(draft), revision: draftRevision, by: updatedBy?.name ?? "Somebody" };
    },
  }));
  const editing = useDraftSync(model, arrivals, options);
  const { sync } = editing;
  const newer = useNewerVersion(decision.published, async () => {
    const { published, hasChanges, draft } = await fetchDecision();
    setLive({ published, model: hasChanges ? null : withRuleIds(draft) });
    return forget();
  });
  const people = usePresence(options.subject, place, (presence) => {
    sync.hear(presence.draftRevision);
    newer.hear(presence.published);
  });

  const publish = useMutation({
    mutationFn: async () => {
      const draftRevision = await sync.flush();
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
    onError: (error) => {
      if (isAppClientError(error) && error.data?.appCode === "CONFLICT") sync.lookAgain();
      toast.error("The decision was not published", { description: sentenceOf(error) });
    },
  });
  const hasChanges = useMemo(() => live.model === null || !sameDraft(live.model, model), [live, model]);
  /** The draft as a DMN file, with what was typed last. */
  const exportDraft = async () => {
    await sync.flush();
    return client.decisions.export.query({ decisionId });
  };
  const { published } = live;
  return { ...editing, published, hasChanges, newer, people, setPlace, publish, exportDraft };
}

export type DecisionDraft = ReturnType<typeof useDecisionDraft>;
