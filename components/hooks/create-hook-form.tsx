"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Controller, useForm } from "react-hook-form";
import { sentenceOf } from "@/components/failures/sentence-of";
import { showFailure } from "@/components/failures/show-failure";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { FormAlert } from "@/components/ui/form-alert";
import { Input } from "@/components/ui/input";
import { SkeletonRows } from "@/components/ui/skeleton";
import { CreateHookInputSchema, type NewSecret } from "@/server/features/hooks/hooks.schema";

type CreateHookFormProps = {
  /** The process to begin with; empty: people choose. */
  processId: string;
  onCreated: (secret: NewSecret) => void;
};

export function CreateHookForm({ processId, onCreated }: CreateHookFormProps) {
  const trpc = useTRPC();
  const processes = useQuery(trpc.hooks.listProcesses.queryOptions());
  if (processes.isPending) return <SkeletonRows rows={2} label="Loading processes" />;
  if (processes.error) {
    return <ErrorState onRetry={() => void processes.refetch()}>{sentenceOf(processes.error)}</ErrorState>;
  }
  const begin = processes.data.find(({ id }) => id === processId);
  return <HookForm processes={processes.data} processId={begin?.id ?? ""} onCreated={onCreated} />;
}

type HookFormProps = CreateHookFormProps & { processes: readonly { id: string; name: string }[] };

function HookForm({ processes, processId, onCreated }: HookFormProps) {
  const trpc = useTRPC();
  const create = useMutation(trpc.hooks.create.mutationOptions());
  const form = useForm({
    resolver: zodResolver(CreateHookInputSchema),
    defaultValues: { name: "", processId },
  });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    try {
      onCreated(await create.mutateAsync(values));
    } catch (error) {
      showFailure(error, ["name", "processId"], form.setError);
    }
  });
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <FormAlert message={errors.root?.message} />
      <Field label="Name" help="The system that sends, for example “Web shop”." error={errors.name?.message}>
        <Input autoComplete="off" {...form.register("name")} />
      </Field>
      <Field
        label="Process to start"
        help="Published processes whose start allows hooks."
        error={errors.processId?.message}
      >
        <Controller
          control={form.control}
          name="processId"
          render={({ field }) => (
            <Combobox
              options={processes.map(({ id, name }) => ({ value: id, label: name }))}
              value={field.value || null}
              onValueChange={(value) => field.onChange(value ?? "")}
              searchLabel="Find a process"
              emptyText="No published process can be started by a hook"
            />
          )}
        />
      </Field>
      <div className="flex justify-end pt-2">
        <Button type="submit" variant="primary" loading={isSubmitting}>
          Create hook
        </Button>
      </div>
    </form>
  );
}
