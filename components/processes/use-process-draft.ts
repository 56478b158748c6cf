"use client";

import { useRef, useState } from "react";
import { ZodError } from "zod";
import type { SaveFailure } from "@/components/drafts/autosave";
import { explainSaveFailure } from "@/components/drafts/explain-save-failure";
import { useAutosave } from "@/components/drafts/use-autosave";
import { useTRPCClient } from "@/components/trpc";
import { toast } from "@/components/ui/toast";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { mergeProcesses } from "@/engine/compare/merge-processes";
import type { ProcessDetails } from "@/server/features/processes/get-process.schema";

/** An edit that comes from outside of the designer; undo takes it back like any other. */
export type IncomingEdit = { edit: (definition: ProcessDefinition) => ProcessDefinition };

/**
 * The draft on the server: saved as it changes. What somebody else changed in the meantime comes in by itself; where both
 * changed the same, people decide.
 */
export function useProcessDraft(process: ProcessDetails) {
  const client = useTRPCClient();
  const processId = process.id;
  const [definition, setDefinition] = useState(process.draft);
  const [incoming, setIncoming] = useState<IncomingEdit | null>(null);
  /** What both sides had in common last. */
  const common = useRef(process.draft);
  const fetchProcess = () => client.processes.get.query({ processId });
  const send = async (draft: ProcessDefinition, draftRevision: number) =>
    (await client.processes.updateDraft.mutate({ processId, draftRevision, draft })).draftRevision;

  /** Saves what both have done, or nothing where they did the same thing in two ways. */
  const sendMerged = async (mine: ProcessDefinition): Promise<number | null> => {
    const theirs = await fetchProcess();
    const { merged, collisions } = mergeProcesses(common.current, mine, theirs.draft);
    if (collisions.length > 0) return null;
    const revision = await send(merged, theirs.draftRevision);
    common.current = merged;
    setIncoming({ edit: (current) => mergeProcesses(mine, current, merged).merged });
    toast.info("Somebody else's changes came in", { description: "Yours are kept." });
    return revision;
  };

  const { status, autosave } = useAutosave(definition, {
    revision: process.draftRevision,
    save: async (draft, draftRevision) => {
      ProcessDefinitionSchema.parse(draft);
      try {
        const revision = await send(draft, draftRevision);
        common.current = draft;
        return revision;
      } catch (error) {
        const revision = explain(error).kind === "conflict" ? await sendMerged(draft) : null;
        if (revision === null) throw error;
        return revision;
      }
    },
    explain,
  });

  const loadTheirs = async () => {
    const theirs = await fetchProcess();
    common.current = theirs.draft;
    autosave.resume(theirs.draftRevision, theirs.draft);
    setIncoming({ edit: () => theirs.draft });
  };
  const keepMine = async () => autosave.resume((await fetchProcess()).draftRevision);
  const keepBoth = async () => {
    const theirs = await fetchProcess();
    const before = common.current;
    common.current = theirs.draft;
    autosave.resume(theirs.draftRevision, theirs.draft);
    setIncoming({ edit: (mine) => mergeProcesses(before, mine, theirs.draft).merged });
  };
  return { definition, setDefinition, incoming, status, autosave, loadTheirs, keepMine, keepBoth };
}

export type ProcessDraft = ReturnType<typeof useProcessDraft>;

/** What the contract does not allow is told at once: the server would refuse it too, in a worse sentence. */
function explain(error: unknown): SaveFailure {
  return error instanceof ZodError
    ? { kind: "refused", message: "Something is longer or larger than allowed." }
    : explainSaveFailure(error);
}
