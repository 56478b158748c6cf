"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useId, useMemo, useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { BulkPreviewView } from "@/components/instances/repair/bulk-preview-view";
import { BulkProgress } from "@/components/instances/repair/bulk-progress";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import type { Mapping } from "@/contracts/repair";
import type { ProcessVersionRow } from "@/server/features/processes/list-process-versions.schema";
import { VersionMapping } from "./version-mapping";

type MoveRequestsSheetProps = {
  processId: string;
  from: ProcessVersionRow;
  to: ProcessVersionRow;
  onClose: () => void;
};

/** Moves the open requests of a version to the published one: where steps changed their place, what will happen, why. */
export function MoveRequestsSheet({ processId, from, to, onClose }: MoveRequestsSheetProps) {
  const trpc = useTRPC();
  const formId = useId();
  const [mapping, setMapping] = useState<Mapping>({});
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const before = useQuery(trpc.processes.getVersion.queryOptions({ processId, versionId: from.id }));
  const after = useQuery(trpc.processes.getVersion.queryOptions({ processId, versionId: to.id }));
  const selection = useMemo(
    () => ({ kind: "filter" as const, scope: "all" as const, filter: { processId, version: from.number } }),
    [processId, from.number],
  );
  const action = { action: "migrate" as const, versionId: to.id, mapping };
  const start = useMutation(
    trpc.instances.bulkRepair.mutationOptions({
      onError: (error) => toast.error("No request was moved", { description: sentenceOf(error) }),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const empty = reason.trim() === "";
    setMissing(empty);
    if (!empty) start.mutate({ selection, action, reason, idempotencyKey });
  };
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()}>
      <SheetContent
        title={`Move requests from version ${from.number} to ${to.number}`}
        description="They stay where they are and go on with the new version. What cannot be moved keeps its version."
        footer={
          start.data ? (
            <Button onClick={onClose}>Close</Button>
          ) : (
            <Button type="submit" form={formId} variant="primary" loading={start.isPending}>
              Move requests
            </Button>
          )
        }
      >
        {start.data ? (
          <BulkProgress operationId={start.data.operationId} />
        ) : (
          <form id={formId} onSubmit={submit} className="grid gap-5">
            {before.data && after.data && (
              <VersionMapping
                before={before.data.definition}
                after={after.data.definition}
                mapping={mapping}
                onChange={setMapping}
              />
            )}
            <BulkPreviewView selection={selection} action={action} />
            <Field label="Reason" required error={missing ? "Say why, for the journal." : undefined}>
              <Textarea value={reason} onChange={(event) => setReason(event.target.value)} />
            </Field>
          </form>
        )}
      </SheetContent>
    </Sheet>
  );
}
