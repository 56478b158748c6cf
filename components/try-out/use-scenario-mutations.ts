"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { toast } from "@/components/ui/toast";
import type { SavedScenario } from "@/server/features/scenarios/scenarios.schema";

/** What can be done with kept scenarios; deleting can be undone. */
export function useScenarioMutations(processId: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries(trpc.scenarios.list.queryFilter({ processId }));
  const save = useMutation(trpc.scenarios.save.mutationOptions({ onSuccess: refresh }));
  const rename = useMutation(trpc.scenarios.rename.mutationOptions({ onSuccess: refresh }));
  const remove = useMutation(
    trpc.scenarios.delete.mutationOptions({
      onSuccess: refresh,
      onError: (error) => toast.error("The scenario was not deleted", { description: sentenceOf(error) }),
    }),
  );
  const removeWithUndo = ({ id, scenario }: SavedScenario) =>
    remove.mutate(
      { scenarioId: id },
      {
        onSuccess: () =>
          toast.success(`“${scenario.name}” is deleted`, {
            undo: () => save.mutate({ processId, scenario }),
          }),
      },
    );
  return { save, rename, removeWithUndo };
}
