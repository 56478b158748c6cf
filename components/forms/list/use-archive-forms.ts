"use client";

import { useQueryClient } from "@tanstack/react-query";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { toast } from "@/components/ui/toast";
import type { FormRow } from "@/server/features/forms/list-forms.schema";

/** Puts forms away, with a way back. */
export function useArchiveForms() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const set = async (rows: readonly FormRow[], archived: boolean) => {
    try {
      await Promise.all(rows.map((row) => client.forms.archive.mutate({ formId: row.id, archived })));
    } catch (error) {
      const description = sentenceOf(error);
      toast.error(archived ? "Not all forms were archived" : "Not all forms were restored", { description });
      return;
    } finally {
      await queries.invalidateQueries(trpc.forms.pathFilter());
    }
    if (!archived) return;
    const [first] = rows;
    toast.success(
      rows.length === 1 && first ? `“${first.name}” is archived` : `${rows.length} forms are archived`,
      { undo: () => void set(rows, false) },
    );
  };
  return (rows: readonly FormRow[]) => set(rows, true);
}
