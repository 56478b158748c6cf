"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPCClient } from "@/components/trpc";
import type { ProcessDraft } from "./use-process-draft";

type Checked = { processId: string; draft: ProcessDraft; enabled: boolean };

/**
 * Saves what is not saved yet and asks the server about it: what keeps it from being published, then what publishing it would
 * break. Somebody else's draft is never published unseen.
 */
export function usePublishCheck({ processId, draft, enabled }: Checked) {
  const client = useTRPCClient();
  const check = useQuery({
    queryKey: ["publish-check", processId, draft.definition, draft.conflicts.length],
    enabled,
    staleTime: 0,
    gcTime: 0,
    retry: false,
    queryFn: async () => {
      const revision = await draft.flush();
      if (revision === null) throw new Error("The draft is not saved yet. Publish it once it is.");
      const checked = await client.processes.check.query({ processId });
      // What others have changed meanwhile comes in, and is checked as well.
      draft.sync.hear(checked.draftRevision);
      if (checked.draftRevision !== revision) throw new Error("Somebody else is just changing this process.");
      return checked;
    },
  });
  const problems = check.data?.problems ?? [];
  const blocked = problems.some((problem) => problem.severity === "error");
  const review = useQuery({
    queryKey: ["publish-review", processId, check.data?.draftRevision],
    enabled: enabled && check.data !== undefined && !blocked,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    queryFn: () => client.processes.review.query({ processId }),
  });
  return { check, problems, blocked, review };
}
