"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { ImportDialog } from "@/components/interchange/import-dialog";
import { useTRPC, useTRPCClient } from "@/components/trpc";

type ImportDecisionDialogProps = {
  base: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** A file that was dropped on the list. */
  dropped?: File | undefined;
};

/** A DMN file becomes a decision: its whole model is one draft. */
export function ImportDecisionDialog({ base, open, onOpenChange, dropped }: ImportDecisionDialogProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const router = useRouter();
  return (
    <ImportDialog
      open={open}
      onOpenChange={onOpenChange}
      {...(dropped && { dropped })}
      title="Import a decision"
      accept=".dmn,.xml,application/xml,text/xml"
      hint="DMN 1.1 to 1.5, up to 10 MB"
      read={async (file) => {
        const read = await client.decisions.readFile.mutate(file);
        if (!read.ok) return read;
        const { name, decisions, report } = read;
        const detail = decisions.length === 1 ? "1 decision" : `${decisions.length} decisions`;
        return { ok: true, choices: [{ id: "model", name: name || file.fileName, detail }], report };
      }}
      take={async (file) => {
        const { id } = await client.decisions.import.mutate(file);
        await queries.invalidateQueries(trpc.decisions.list.pathFilter());
        router.push(`${base}/decisions/${id}`);
      }}
    />
  );
}
