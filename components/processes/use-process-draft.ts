"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { useDraftSync } from "@/components/drafts/use-draft-sync";
import { useNewerVersion } from "@/components/drafts/use-newer-version";
import { usePresence } from "@/components/presence/use-presence";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { compareProcesses } from "@/engine/compare/compare-processes";
import type { VersionNames } from "@/engine/compare/element-wordings";
import { mergeProcesses } from "@/engine/compare/merge-processes";
import type { ProcessDetails } from "@/server/features/processes/get-process.schema";

/** The draft on the server: saved as it changes, with what others change coming in, and who they are. */
export function useProcessDraft(process: ProcessDetails, names: VersionNames) {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const processId = process.id;
  const [{ definition, arrivals }, setDraft] = useState({ definition: process.draft, arrivals: 0 });
  const [place, setPlace] = useState<string | null>(null);
  const latestNames = useRef(names);
  useEffect(() => {
    latestNames.current = names;
  }, [names]);
  const [options] = useState(() => ({
    subject: { kind: "process" as const, id: processId },
    saved: { draft: process.draft, revision: process.draftRevision, by: process.updatedBy.name },
    merge: mergeProcesses,
    compare: (before: ProcessDefinition, after: ProcessDefinition) =>
      compareProcesses(before, after, latestNames.current),
    save: async (draft: ProcessDefinition, draftRevision: number) => {
      ProcessDefinitionSchema.parse(draft);
      return (await client.processes.updateDraft.mutate({ processId, draftRevision, draft })).draftRevision;
    },
    fetch: async () => {
      const { draft, draftRevision, updatedBy } = await client.processes.get.query({ processId });
      return { draft, revision: draftRevision, by: updatedBy.name };
    },
  }));
  const editing = useDraftSync(definition, arrivals, options);
  const newer = useNewerVersion(process.published, () =>
    queries.invalidateQueries(trpc.processes.pathFilter()),
  );
  const people = usePresence(options.subject, place, (presence) => {
    editing.sync.hear(presence.draftRevision);
    newer.hear(presence.published);
  });
  const onChange = useCallback(
    (next: ProcessDefinition, seen: number) => setDraft({ definition: next, arrivals: seen }),
    [],
  );
  return { ...editing, definition, onChange, people, setPlace, newer, flush: () => editing.sync.flush() };
}

export type ProcessDraft = ReturnType<typeof useProcessDraft>;
