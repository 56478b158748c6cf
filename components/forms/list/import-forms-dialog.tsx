"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { ImportDialog } from "@/components/interchange/import-dialog";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { toast } from "@/components/ui/toast";
import { decodeText } from "@/interchange/csv/decode-text";

type ImportFormsDialogProps = {
  base: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** A file that was dropped on the list. */
  dropped?: File;
};

const meanings = { ignored: "Not in the form." };

/** A file of another system becomes forms: one draft for each that is chosen. */
export function ImportFormsDialog({ base, open, onOpenChange, dropped }: ImportFormsDialogProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const router = useRouter();
  return (
    <ImportDialog
      open={open}
      onOpenChange={onOpenChange}
      dropped={dropped}
      decode={decodeText}
      meanings={meanings}
      title="Import forms"
      accept=".json,.csv,.tsv,.txt,application/json,application/schema+json,text/csv"
      hint="JSON Schema, a form as JSON, or CSV with names of columns, up to 10 MB"
      read={async (file) => {
        const read = await client.forms.previewFile.mutate(file);
        if (!read.ok) return read;
        const choices = read.forms.map(({ id, name, fields }) => ({
          id,
          name: name || "Untitled form",
          detail: fields === 1 ? "1 field" : `${fields} fields`,
        }));
        return { ok: true, choices, report: read.report };
      }}
      take={async (file, chosen) => {
        const { forms } = await client.forms.import.mutate({ ...file, forms: chosen });
        await queries.invalidateQueries(trpc.forms.list.pathFilter());
        const [first] = forms;
        if (forms.length === 1 && first) {
          router.push(`${base}/forms/${first.id}`);
          return;
        }
        onOpenChange(false);
        toast.success(`${forms.length} forms are imported`);
      }}
    />
  );
}
