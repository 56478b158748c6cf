"use client";

import { useQueryClient } from "@tanstack/react-query";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { toast } from "@/components/ui/toast";
import type { DecisionRow } from "@/server/features/decisions/list-decisions.schema";

/** Puts decisions away, with a way back. */
export function useArchiveDecisions() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const set = async (rows: readonly DecisionRow[], archived: boolean) => {
    try {
      await Promise.all(rows.map((row) => client.decisions.archive.mutate({ decisionId: row.id, archived })));
    } catch (error) {
      const description = sentenceOf(error);
      toast.error(archived ? "Not all decisions were archived" : "Not all decisions were restored", {
        description,
      });
      return;
    } finally {
      await queries.invalidateQueries(trpc.decisions.pathFilter());
    }
    if (!archived) return;
    const [first] = rows;
    toast.success(
      rows.length === 1 && first ? `“${first.name}” is archived` : `${rows.length} decisions are archived`,
      { undo: () => void set(rows, false) },
    );
  };
  return (rows: readonly DecisionRow[]) => set(rows, true);
}
