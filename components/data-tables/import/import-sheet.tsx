"use client";

import { useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { FileDrop } from "@/components/ui/file-drop";
import { FormAlert } from "@/components/ui/form-alert";
import { useLocale } from "@/components/ui/locale-provider";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { Spinner } from "@/components/ui/spinner";
import { toast } from "@/components/ui/toast";
import { decodeText } from "@/interchange/csv/decode-text";
import type { DataTableDetails } from "@/server/features/data-tables/get-data-table.schema";
import { type ImportPreview, MAX_CSV_CHARACTERS } from "@/server/features/data-tables/import-records.schema";
import { ImportPreviewView } from "./import-preview-view";

type ImportSheetProps = { table: DataTableDetails; onClose: () => void; onImported: () => unknown };

/** Takes a CSV file, says what it would do, and does it. */
export function ImportSheet({ table, onClose, onImported }: ImportSheetProps) {
  const client = useTRPCClient();
  const { language } = useLocale();
  const [file, setFile] = useState<{ name: string; csv: string } | null>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  };
  const read = ([chosen]: File[]) =>
    attempt(async () => {
      if (!chosen) return;
      setPreview(null);
      if (chosen.size > MAX_CSV_CHARACTERS) throw new Error("The file is larger than 2.4 MB. Split it.");
      const csv = decodeText(new Uint8Array(await chosen.arrayBuffer()));
      setFile({ name: chosen.name, csv });
      setPreview(await client.dataTables.previewImport.mutate({ tableId: table.id, csv, language }));
    });
  const take = () =>
    attempt(async () => {
      if (!file) return;
      const done = await client.dataTables.import.mutate({ tableId: table.id, csv: file.csv, language });
      await onImported();
      toast.success(`${done.added} records added, ${done.changed} changed`);
      onClose();
    });
  const count = (preview?.added ?? 0) + (preview?.changed ?? 0);
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()}>
      <SheetContent
        size="xl"
        title="Import records"
        description="The first line names the columns. Records with a known key are changed, others are added."
        footer={
          preview && (
            <Button variant="primary" loading={busy} disabled={count === 0} onClick={() => void take()}>
              {count === 1 ? "Import 1 record" : `Import ${count.toLocaleString()} records`}
            </Button>
          )
        }
      >
        <div className="grid gap-4">
          <FormAlert message={failure ?? undefined} />
          <FileDrop
            onFiles={(files) => void read(files)}
            accept=".csv,.tsv,.txt,text/csv"
            disabled={busy}
            hint={file ? file.name : "CSV with commas, semicolons or tabs, up to 10,000 records"}
          />
          {busy && !preview && (
            <p role="status" className="flex items-center gap-2 text-muted text-sm">
              <Spinner />
              Reading the file
            </p>
          )}
          {preview && <ImportPreviewView preview={preview} columns={table.shape.columns} />}
        </div>
      </SheetContent>
    </Sheet>
  );
}
