"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import type { InstanceDetail } from "@/server/features/instances/get-instance.schema";

type EndRequestProps = { instance: Pick<InstanceDetail, "id" | "title" | "canWithdraw"> };

/** Ends a running request for good, with a reason that the journal keeps; one's own is withdrawn. */
export function EndRequest({ instance: { id: instanceId, title, canWithdraw } }: EndRequestProps) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const formId = useId();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const end = useMutation(
    (canWithdraw ? trpc.instances.withdraw : trpc.instances.terminate).mutationOptions({
      onSuccess: () => {
        setOpen(false);
        return queries.invalidateQueries({ queryKey: trpc.instances.pathKey() });
      },
      onError: (error) => toast.error("The request was not ended", { description: sentenceOf(error) }),
    }),
  );
  const label = canWithdraw ? "Withdraw request" : "End request";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const empty = reason.trim() === "";
    setMissing(empty);
    if (!empty) end.mutate({ instanceId, reason });
  };
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="ghost">{label}</Button>
      </DialogTrigger>
      <DialogContent
        size="sm"
        title={canWithdraw ? `Withdraw “${title}”?` : `End “${title}” here?`}
        description="Open tasks, calls and timers are cancelled. This cannot be undone."
        footer={
          <Button type="submit" form={formId} variant="danger" loading={end.isPending}>
            {label}
          </Button>
        }
      >
        <form id={formId} onSubmit={submit}>
          <Field label="Reason" required error={missing ? "Say why, for the journal." : undefined}>
            <Textarea value={reason} onChange={(event) => setReason(event.target.value)} />
          </Field>
        </form>
      </DialogContent>
    </Dialog>
  );
}
