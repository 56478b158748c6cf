"use client";

import { useCallback, useEffect, useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPCClient } from "@/components/trpc";
import { toast } from "@/components/ui/toast";
import { type RecordEdit, type Saved, SaveQueue } from "./save-queue";
import type { RecordList } from "./use-record-list";

/** Sends edits to the server, tells when that fails, and shows what the server made of them. */
export function useSave(tableId: string, { records, patch, refresh }: RecordList) {
  const client = useTRPCClient();
  const [open, setOpen] = useState(0);
  const [queue] = useState(
    () => new SaveQueue((batch) => client.dataTables.saveRecords.mutate({ tableId, ...batch })),
  );
  useEffect(() => queue.learn(records), [queue, records]);

  /** What the server took and refused; null when it could not be asked. */
  const save = useCallback(
    async (edits: readonly RecordEdit[]): Promise<Saved | null> => {
      setOpen((count) => count + 1);
      try {
        const saved = await queue.save(edits);
        const byId = new Map(saved.records.map((record) => [record.id, record]));
        patch((known) => known.map((record) => byId.get(record.id) ?? record));
        const [complaint] = Object.values(saved.refused);
        if (complaint) toast.error("Not everything was saved", { description: complaint });
        if (complaint || edits.some(({ isNew }) => isNew)) await refresh();
        return saved;
      } catch (error) {
        toast.error("The change was not saved", { description: sentenceOf(error) });
        await refresh();
        return null;
      } finally {
        setOpen((count) => count - 1);
      }
    },
    [queue, patch, refresh],
  );

  /** Whether they are gone now. */
  const remove = useCallback(
    async (rows: readonly { id: string; version: number | null }[]): Promise<boolean> => {
      try {
        await queue.run(() =>
          client.dataTables.saveRecords.mutate({
            tableId,
            delete: rows.map(({ id, version }) => ({ id, version: queue.versionOf(id) ?? version ?? 1 })),
          }),
        );
        queue.forget(rows.map(({ id }) => id));
        return true;
      } catch (error) {
        toast.error("The records were not deleted", { description: sentenceOf(error) });
        return false;
      } finally {
        await refresh();
      }
    },
    [client, tableId, queue, refresh],
  );

  return { save, remove, isSaving: open > 0 };
}
