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

/** Ends a running request for good, with a reason that the journal keeps. */
export function EndRequest({ instanceId, title }: { instanceId: string; title: string }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const formId = useId();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const end = useMutation(
    trpc.instances.terminate.mutationOptions({
      onSuccess: () => {
        setOpen(false);
        return queries.invalidateQueries({ queryKey: trpc.instances.pathKey() });
      },
      onError: (error) => toast.error("The request was not ended", { description: sentenceOf(error) }),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const empty = reason.trim() === "";
    setMissing(empty);
    if (!empty) end.mutate({ instanceId, reason });
  };
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="ghost">End request</Button>
      </DialogTrigger>
      <DialogContent
        size="sm"
        title={`End “${title}” here?`}
        description="Open tasks, calls and timers are cancelled. This cannot be undone."
        footer={
          <Button type="submit" form={formId} variant="danger" loading={end.isPending}>
            End request
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
