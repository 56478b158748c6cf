"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { ImportDialog } from "@/components/interchange/import-dialog";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { toast } from "@/components/ui/toast";

type ImportProcessesDialogProps = {
  base: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** A file that was dropped on the list. */
  dropped?: File | undefined;
};

/** A BPMN file becomes processes: one draft for each that is chosen. */
export function ImportProcessesDialog(props: ImportProcessesDialogProps) {
  const { base, open, onOpenChange, dropped } = props;
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const router = useRouter();
  return (
    <ImportDialog
      open={open}
      onOpenChange={onOpenChange}
      title="Import processes"
      accept=".bpmn,.bpmn20.xml,.xml,application/xml,text/xml"
      {...(dropped && { dropped })}
      hint="BPMN 2.0, also of Camunda and Flowable, up to 10 MB"
      read={async (file) => {
        const read = await client.processes.readFile.mutate(file);
        if (!read.ok) return read;
        const choices = read.processes.map(({ id, name, elements }) => ({
          id,
          name,
          detail: elements === 1 ? "1 element" : `${elements} elements`,
        }));
        return { ok: true, choices, report: read.report };
      }}
      take={async (file, chosen) => {
        const { processes } = await client.processes.import.mutate({ ...file, processes: chosen });
        await queries.invalidateQueries(trpc.processes.list.pathFilter());
        const [first] = processes;
        if (processes.length === 1 && first) {
          router.push(`${base}/processes/${first.id}`);
          return;
        }
        onOpenChange(false);
        toast.success(`${processes.length} processes are imported`);
      }}
    />
  );
}
