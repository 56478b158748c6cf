"use client";

import { useCallback, useMemo, useRef, useState } from "react";
import { v7 as newId } from "uuid";
import { useLocale } from "@/components/ui/locale-provider";
import { toast } from "@/components/ui/toast";
import type { TableColumn } from "@/contracts/data-table";
import { type CellDraft, type CellDrafts, type CellText, draftKey, type GridRow } from "./grid-row";
import { planWrite } from "./plan-write";
import type { Saved } from "./save-queue";
import type { RecordList } from "./use-record-list";
import { useSave } from "./use-save";

/**
 * What people do to records. A text that fits its column is shown and sent at once; one that does not stays in its cell
 * with the reason. A new record is kept once it has all that it needs.
 */
export function useRecordEdits(tableId: string, columns: readonly TableColumn[], list: RecordList) {
  const { language } = useLocale();
  const { records, patch } = list;
  const { save, remove: removeKept, isSaving } = useSave(tableId, list);
  const [fresh, setFresh] = useState<readonly GridRow[]>([]);
  const [drafts, setDrafts] = useState<CellDrafts>(new Map());
  const hasMore = list.query.hasNextPage;
  const rows = useMemo(() => joined(records, fresh, hasMore), [records, fresh, hasMore]);
  const latest = useRef({ rows, fresh });
  latest.current = { rows, fresh };

  /** Takes texts into cells: typed, pasted, or empty to clear. `added` are new records among them. */
  const write = useCallback(
    (texts: readonly CellText[], added: readonly GridRow[] = []) => {
      const plan = planWrite(texts, [...latest.current.fresh, ...added], columns, language);
      setDrafts(
        (known) => new Map([...[...known].filter(([place]) => !plan.places.has(place)), ...plan.bad]),
      );
      setFresh(plan.fresh);
      patch((known) =>
        known.map((record) => {
          const cells = plan.good.get(record.id);
          return cells === undefined ? record : { ...record, cells: { ...record.cells, ...cells } };
        }),
      );
      if (plan.edits.length === 0) return;
      void save(plan.edits).then((saved) => {
        if (saved === null) return;
        const kept = new Map(saved.records.map((record) => [record.id, record]));
        setFresh((open) => open.map((row) => kept.get(row.id) ?? row));
        setDrafts((known) => new Map([...known, ...refusedTexts(saved, texts)]));
      });
    },
    [columns, language, patch, save],
  );

  const remove = useCallback(
    async (ids: readonly string[]) => {
      const kept = latest.current.rows.filter(({ id, version }) => ids.includes(id) && version !== null);
      setFresh((open) => open.filter(({ id }) => !ids.includes(id)));
      patch((known) => known.filter(({ id }) => !ids.includes(id)));
      if (kept.length === 0 || !(await removeKept(kept))) return;
      const restored = kept.map(({ id, cells }) => ({ id, isNew: true, cells: { ...cells } }));
      toast.success(kept.length === 1 ? "1 record is deleted" : `${kept.length} records are deleted`, {
        undo: () => void save(restored),
      });
    },
    [patch, removeKept, save],
  );

  const add = useCallback(() => {
    const row: GridRow = { id: newId(), version: null, cells: {} };
    setFresh((open) => [...open, row]);
    return row;
  }, []);

  return { rows, drafts, write, remove, add, isSaving };
}

export type RecordEdits = ReturnType<typeof useRecordEdits>;

/** A new record stays a row at the end until the list has come to it. */
function joined(
  records: readonly GridRow[],
  fresh: readonly GridRow[],
  hasMore: boolean,
): readonly GridRow[] {
  const known = new Set(records.map(({ id }) => id));
  return [...records, ...fresh.filter(({ id, version }) => !known.has(id) && (version === null || hasMore))];
}

function refusedTexts({ refused }: Saved, texts: readonly CellText[]): [string, CellDraft][] {
  return texts.flatMap(({ rowId, column, text }): [string, CellDraft][] => {
    const place = draftKey(rowId, column.key);
    const message = refused[place] ?? refused[rowId];
    return message === undefined ? [] : [[place, { text, message }]];
  });
}
