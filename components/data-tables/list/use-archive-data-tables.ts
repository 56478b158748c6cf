"use client";

import { useQueryClient } from "@tanstack/react-query";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { toast } from "@/components/ui/toast";
import type { DataTableRow } from "@/server/features/data-tables/list-data-tables.schema";

type Named = Pick<DataTableRow, "id" | "name">;

/** Puts data tables away, with a way back, or brings them back. */
export function useArchiveDataTables() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const set = async (rows: readonly Named[], archived: boolean) => {
    const done = archived ? "archived" : "restored";
    try {
      await Promise.all(rows.map((row) => client.dataTables.archive.mutate({ tableId: row.id, archived })));
    } catch (error) {
      toast.error(`Not all data tables were ${done}`, { description: sentenceOf(error) });
      return;
    } finally {
      await queries.invalidateQueries(trpc.dataTables.pathFilter());
    }
    const [first] = rows;
    const what = rows.length === 1 && first ? `“${first.name}” is` : `${rows.length} data tables are`;
    toast.success(`${what} ${done}`, { undo: archived ? () => void set(rows, false) : undefined });
  };
  return set;
}
