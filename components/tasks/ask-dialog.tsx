"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { showFailure } from "@/components/failures/show-failure";
import { ColleagueCombobox } from "@/components/members/colleague-combobox";
import { useFrame } from "@/components/shell/frame-context";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormAlert } from "@/components/ui/form-alert";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import { type AskTask, AskTaskInputSchema } from "@/server/features/tasks/ask-task.schema";
import type { TaskDetail } from "@/server/features/tasks/get-task.schema";

/** Asks somebody, mostly the requester, before the task is done. */
export function AskDialog({ task }: { task: TaskDetail }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm">Ask…</Button>
      </DialogTrigger>
      <DialogContent
        title="Ask for information"
        description="The task waits for the answer, then it is back."
      >
        <AskForm task={task} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}

function AskForm({ task, onDone }: { task: TaskDetail; onDone: () => void }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { member } = useFrame();
  const ask = useMutation(trpc.tasks.ask.mutationOptions());
  const form = useForm<AskTask>({
    resolver: zodResolver(AskTaskInputSchema),
    defaultValues: { taskId: task.id, memberId: task.requesterId ?? "", question: "" },
  });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    try {
      await ask.mutateAsync(values);
      toast.success("Asked", { description: "You hear of the answer here." });
      onDone();
      await queries.invalidateQueries({ queryKey: trpc.tasks.pathKey() });
    } catch (error) {
      showFailure(error, ["memberId", "question"], form.setError);
    }
  });
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <FormAlert message={errors.root?.message} />
      <Field label="Whom" required error={errors.memberId?.message}>
        <Controller
          control={form.control}
          name="memberId"
          render={({ field }) => (
            <ColleagueCombobox
              value={field.value}
              onValueChange={field.onChange}
              onBlur={field.onBlur}
              except={member.memberId}
              hintOf={(id) => (id === task.requesterId ? "Asked for this" : undefined)}
            />
          )}
        />
      </Field>
      <Field label="Question" required error={errors.question?.message}>
        <Textarea rows={3} {...form.register("question")} />
      </Field>
      <div className="flex justify-end pt-2">
        <Button type="submit" variant="primary" loading={isSubmitting}>
          Ask
        </Button>
      </div>
    </form>
  );
}
