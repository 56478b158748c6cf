"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { showFailure } from "@/components/failures/show-failure";
import { ColleagueCombobox } from "@/components/members/colleague-combobox";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormAlert } from "@/components/ui/form-alert";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import { type AssignTask, AssignTaskInputSchema } from "@/server/features/tasks/assign-task.schema";
import type { TaskDetail } from "@/server/features/tasks/get-task.schema";

/** For who answers for all tasks: gives this one to somebody else, with the reason that the journal keeps. */
export function AssignDialog({ task }: { task: TaskDetail }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm">Assign…</Button>
      </DialogTrigger>
      <DialogContent title={`Assign “${task.name}”`} description="They find it in their inbox, as their own.">
        <AssignForm task={task} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}

type AssignFormProps = { task: TaskDetail; onDone: () => void };

/** Of a task that several do it asks first whose part goes to somebody else. */
function AssignForm({ task, onDone }: AssignFormProps) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const people = useQuery(trpc.members.list.queryOptions());
  const assign = useMutation(trpc.tasks.assign.mutationOptions());
  const open = task.parts.flatMap(({ memberId, name, at }) =>
    memberId && !at ? [{ value: memberId, label: name }] : [],
  );
  const form = useForm<AssignTask>({
    resolver: zodResolver(AssignTaskInputSchema),
    defaultValues: { taskId: task.id, memberId: "", from: open[0]?.value },
  });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    try {
      await assign.mutateAsync(values);
      const name = people.data?.find((member) => member.id === values.memberId)?.name ?? "them";
      toast.success(`“${task.name}” is with ${name} now`);
      onDone();
      await queries.invalidateQueries({ queryKey: trpc.tasks.pathKey() });
    } catch (error) {
      showFailure(error, ["memberId", "from", "reason"], form.setError);
    }
  });
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <FormAlert message={errors.root?.message} />
      {open.length > 0 && (
        <Field label="In place of" error={errors.from?.message}>
          <Controller
            control={form.control}
            name="from"
            render={({ field }) => (
              <Select
                options={open}
                value={field.value}
                onValueChange={field.onChange}
                onBlur={field.onBlur}
              />
            )}
          />
        </Field>
      )}
      <Field label="To" error={errors.memberId && "Choose who gets it."} required>
        <Controller
          control={form.control}
          name="memberId"
          render={({ field }) => (
            <ColleagueCombobox value={field.value} onValueChange={field.onChange} onBlur={field.onBlur} />
          )}
        />
      </Field>
      <Field label="Reason" help="Kept in the request's journal." error={errors.reason?.message}>
        <Textarea rows={2} className="min-h-14" {...form.register("reason")} />
      </Field>
      <div className="flex justify-end pt-2">
        <Button type="submit" variant="primary" loading={isSubmitting}>
          Assign
        </Button>
      </div>
    </form>
  );
}
