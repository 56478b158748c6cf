"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { isAppClientError, useTRPC, useTRPCClient } from "@/components/trpc";
import type { ProcessDraft } from "./use-process-draft";

type Publishing = {
  processId: string;
  draft: ProcessDraft;
  onDone: (number: number) => void;
  /** Something breaks that nobody has seen. */
  onUnconfirmed: () => void;
};

type Input = {
  draftRevision: number;
  /** What was published when people looked. */
  seenVersionId: string | null;
  note: string;
  confirmed: string[];
};

/** Publishes what was looked at; what has changed since is looked at again. */
export function usePublish({ processId, draft, onDone, onUnconfirmed }: Publishing) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => client.processes.publish.mutate({ processId, ...input }),
    onSuccess: ({ number }) => {
      onDone(number);
      return queries.invalidateQueries(trpc.processes.pathFilter());
    },
    onError: (error) => {
      const code = isAppClientError(error) ? error.data?.appCode : undefined;
      if (code === "CONFLICT") draft.sync.lookAgain();
      if (code === "REFUSED") onUnconfirmed();
    },
  });
}
