"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import type { InstanceSelection } from "@/server/features/instances/bulk-repair.schema";
import { bulkChoices, newBulkDraft, readBulkAction } from "./bulk-draft";
import { BulkPreviewView } from "./bulk-preview-view";
import { BulkProgress } from "./bulk-progress";
import { BulkSettings } from "./bulk-settings";
import { usePublishedDefinition } from "./use-published-definition";

type BulkRepairSheetProps = {
  title: string;
  selection: InstanceSelection;
  /** The process that all of them are of, where that is known. */
  processId: string | undefined;
  onClose: () => void;
};

/** One repair for many requests: choose, see what will happen, say why, watch it being done. */
export function BulkRepairSheet({ title, selection, processId, onClose }: BulkRepairSheetProps) {
  const formId = useId();
  const definition = usePublishedDefinition(processId);
  const choices = bulkChoices(definition !== undefined);
  const [draft, setDraft] = useState(() => newBulkDraft("retry"));
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const start = useStart();
  const action = readBulkAction(draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const empty = reason.trim() === "";
    setMissing(empty);
    if (action && !empty) start.mutate({ selection, action, reason, idempotencyKey });
  };
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()}>
      <SheetContent
        title={title}
        description="Each request is repaired by itself. You can leave while it is being done."
        footer={
          start.data ? (
            <Button onClick={onClose}>Close</Button>
          ) : (
            <Button
              type="submit"
              form={formId}
              variant={draft.choice === "end" ? "danger" : "primary"}
              disabled={!action}
              loading={start.isPending}
            >
              {draft.choice === "end" ? "End requests" : "Repair"}
            </Button>
          )
        }
      >
        {start.data ? (
          <BulkProgress operationId={start.data.operationId} />
        ) : (
          <form id={formId} onSubmit={submit} className="grid gap-5">
            <Field label="What to do" group>
              <RadioGroup
                cards
                options={choices}
                value={draft.choice}
                onValueChange={(value) => {
                  const choice = choices.find((one) => one.value === value);
                  if (choice) setDraft(newBulkDraft(choice.value));
                }}
              />
            </Field>
            <BulkSettings
              draft={draft}
              onChange={(change) => setDraft({ ...draft, ...change })}
              definition={definition}
            />
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

function useStart() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useMutation(
    trpc.instances.bulkRepair.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.instances.listBulks.pathKey() }),
      onError: (error) => toast.error("Nothing was begun", { description: sentenceOf(error) }),
    }),
  );
}
