"use client";

import { useState } from "react";
import { ZodError } from "zod";
import type { SaveFailure } from "@/components/drafts/autosave";
import { explainSaveFailure } from "@/components/drafts/explain-save-failure";
import { useAutosave } from "@/components/drafts/use-autosave";
import { useTRPCClient } from "@/components/trpc";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import type { ProcessDetails } from "@/server/features/processes/get-process.schema";

/** The draft on the server: saved as it changes; people decide about conflicts. */
export function useProcessDraft(process: ProcessDetails) {
  const client = useTRPCClient();
  const processId = process.id;
  const [definition, setDefinition] = useState(process.draft);
  /** What the designer starts from; another one makes it start anew. */
  const [origin, setOrigin] = useState({ definition: process.draft, generation: 0 });
  const { status, autosave } = useAutosave(definition, {
    revision: process.draftRevision,
    save: async (draft, draftRevision) => {
      ProcessDefinitionSchema.parse(draft);
      return (await client.processes.updateDraft.mutate({ processId, draftRevision, draft })).draftRevision;
    },
    explain,
  });
  const fetchProcess = () => client.processes.get.query({ processId });
  const show = (theirs: ProcessDefinition) => {
    setDefinition(theirs);
    setOrigin(({ generation }) => ({ definition: theirs, generation: generation + 1 }));
  };
  const loadTheirs = async () => {
    const theirs = await fetchProcess();
    autosave.resume(theirs.draftRevision, theirs.draft);
    show(theirs.draft);
  };
  const keepMine = async () => autosave.resume((await fetchProcess()).draftRevision);
  return { definition, setDefinition, origin, status, autosave, loadTheirs, keepMine };
}

export type ProcessDraft = ReturnType<typeof useProcessDraft>;

/** What the contract does not allow is told at once: the server would refuse it too, in a worse sentence. */
function explain(error: unknown): SaveFailure {
  return error instanceof ZodError
    ? { kind: "refused", message: "Something is longer or larger than allowed." }
    : explainSaveFailure(error);
}
