"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormAlert } from "@/components/ui/form-alert";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import type { TableColumn } from "@/contracts/data-table";
import type { DataTableDetails } from "@/server/features/data-tables/get-data-table.schema";
import { type ColumnDraft, columnOf, draftOf, newDraft } from "./column-draft";
import { ColumnFields } from "./column-fields";
import { usesInWords } from "./uses-in-words";

type ColumnsSheetProps = {
  table: DataTableDetails;
  /** The column that is open at first. */
  at: string;
  onClose: () => void;
  onSaved: () => unknown;
};

/** A select cannot have an empty value. */
const NO_KEY = " ";

/** Name and columns of the table. Everything is saved at once, with the records brought to the new columns. */
export function ColumnsSheet({ table, at, onClose, onSaved }: ColumnsSheetProps) {
  const client = useTRPCClient();
  const [name, setName] = useState(table.name);
  const [drafts, setDrafts] = useState<readonly ColumnDraft[]>(() => table.shape.columns.map(draftOf));
  const [keyColumn, setKeyColumn] = useState(table.shape.keyColumn ?? NO_KEY);
  const [open, setOpen] = useState(at);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const read = drafts.map(columnOf);
  const warning = usesInWords(table, drafts);
  const save = async () => {
    const columns = read.flatMap(({ data }): TableColumn[] => (data ? [data] : []));
    const broken = drafts.findIndex((_, index) => !read[index]?.success);
    if (broken >= 0) {
      setOpen(drafts[broken]?.key ?? "");
      return setFailure(read[broken]?.error?.issues[0]?.message ?? "A column is not complete.");
    }
    setBusy(true);
    try {
      const shape = { columns, keyColumn: keyColumn === NO_KEY ? null : keyColumn };
      await client.dataTables.update.mutate({ tableId: table.id, revision: table.revision, name, shape });
      await onSaved();
      onClose();
    } catch (error) {
      setFailure(sentenceOf(error));
      setBusy(false);
    }
  };
  const add = () => {
    const draft = newDraft(drafts.map(({ key }) => key));
    setDrafts([...drafts, draft]);
    setOpen(draft.key);
  };
  return (
    <Sheet open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <SheetContent
        title="Columns"
        description="What a record holds. Steps of processes name columns by the name in grey."
        footer={
          <Button variant="primary" loading={busy} onClick={() => void save()}>
            Save
          </Button>
        }
      >
        <div className="grid gap-4">
          <FormAlert message={failure ?? undefined} />
          {warning && (
            <p role="status" className="rounded-md bg-warning-soft px-3 py-2.5 text-sm text-warning-text">
              {warning}
            </p>
          )}
          <Field label="Name of the data table" required>
            <Input maxLength={200} value={name} onChange={({ target }) => setName(target.value)} />
          </Field>
          <Field
            label="Key column"
            help="No two records have the same value there. Imports and steps go by it."
          >
            <Select
              options={[
                { value: NO_KEY, label: "None: records may be alike" },
                ...drafts.map(({ key, label }) => ({ value: key, label: label || key })),
              ]}
              value={keyColumn}
              onValueChange={setKeyColumn}
            />
          </Field>
          <ol className="grid gap-2">
            {drafts.map((draft, index) => (
              <ColumnFields
                key={draft.key}
                draft={draft}
                isOpen={open === draft.key}
                onOpen={(isOpen) => setOpen(isOpen ? draft.key : "")}
                taken={drafts.filter((other) => other !== draft).map(({ key }) => key)}
                onChange={(changed) => {
                  setDrafts(drafts.with(index, changed));
                  if (open === draft.key) setOpen(changed.key);
                  if (keyColumn === draft.key) setKeyColumn(changed.key);
                }}
                onMove={(by) => setDrafts(moved(drafts, index, index + by))}
                isFirst={index === 0}
                isLast={index === drafts.length - 1}
                onRemove={
                  drafts.length === 1
                    ? undefined
                    : () => {
                        setDrafts(drafts.filter((other) => other !== draft));
                        if (keyColumn === draft.key) setKeyColumn(NO_KEY);
                      }
                }
              />
            ))}
          </ol>
          <Button className="w-fit" onClick={add}>
            <Plus aria-hidden="true" />
            Add column
          </Button>
        </div>
      </SheetContent>
    </Sheet>
  );
}

function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = items.filter((_, index) => index !== from);
  return [...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)];
}
