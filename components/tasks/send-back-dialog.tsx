"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { showFailure } from "@/components/failures/show-failure";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormAlert } from "@/components/ui/form-alert";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import type { TaskDetail } from "@/server/features/tasks/get-task.schema";
import { type ReturnTask, ReturnTaskInputSchema } from "@/server/features/tasks/return-task.schema";

type SendBackProps = { task: TaskDetail; onDone: (nextTaskId: string | null) => void };

/** Sends the task back to an earlier one, where a comment says what has to be changed. */
export function SendBackDialog({ task, onDone }: SendBackProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm">Send back…</Button>
      </DialogTrigger>
      <DialogContent title="Send back" description="The request goes on from that step, with your comment.">
        <SendBackForm task={task} onDone={onDone} />
      </DialogContent>
    </Dialog>
  );
}

function SendBackForm({ task, onDone }: SendBackProps) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const sendBack = useMutation(trpc.tasks.sendBack.mutationOptions());
  const options = task.returnTo.map(({ element, name }) => ({ value: element, label: name }));
  const form = useForm<ReturnTask>({
    resolver: zodResolver(ReturnTaskInputSchema),
    defaultValues: { taskId: task.id, element: options[0]?.value ?? "", comment: "" },
  });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    try {
      const { nextTaskId } = await sendBack.mutateAsync(values);
      toast.success(`“${task.name}” was sent back`);
      onDone(nextTaskId);
      await Promise.all([
        queries.invalidateQueries({ queryKey: trpc.tasks.pathKey() }),
        queries.invalidateQueries({ queryKey: trpc.instances.pathKey() }),
      ]);
    } catch (error) {
      showFailure(error, ["element", "comment"], form.setError);
    }
  });
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <FormAlert message={errors.root?.message} />
      <Field label="To" error={errors.element?.message}>
        <Controller
          control={form.control}
          name="element"
          render={({ field }) => (
            <Select
              options={options}
              value={field.value}
              onValueChange={field.onChange}
              onBlur={field.onBlur}
            />
          )}
        />
      </Field>
      <Field label="What has to be changed" required error={errors.comment?.message}>
        <Textarea rows={3} {...form.register("comment")} />
      </Field>
      <div className="flex justify-end pt-2">
        <Button type="submit" variant="primary" loading={isSubmitting}>
          Send back
        </Button>
      </div>
    </form>
  );
}
