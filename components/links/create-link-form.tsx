"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
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
import { CreateLinkInputSchema } from "@/server/features/links/links.schema";

type CreateLinkFormProps = {
  /** The process to begin with; empty: people choose. */
  processId: string;
  onCreated: (linkId: string) => Promise<void>;
};

type Start = { processId: string; processName: string; element: string; title: string | null };

export function CreateLinkForm({ processId, onCreated }: CreateLinkFormProps) {
  const trpc = useTRPC();
  const starts = useQuery(trpc.links.listStarts.queryOptions());
  if (starts.isPending) return <SkeletonRows rows={2} label="Loading processes" />;
  if (starts.error) {
    return <ErrorState onRetry={() => void starts.refetch()}>{sentenceOf(starts.error)}</ErrorState>;
  }
  const begin = starts.data.find((start) => start.processId === processId);
  return <LinkForm starts={starts.data} begin={begin} onCreated={onCreated} />;
}

type LinkFormProps = Pick<CreateLinkFormProps, "onCreated"> & {
  starts: readonly Start[];
  begin: Start | undefined;
};

const keyOf = ({ processId, element }: Pick<Start, "processId" | "element">) => `${processId} ${element}`;

function LinkForm({ starts, begin, onCreated }: LinkFormProps) {
  const trpc = useTRPC();
  const create = useMutation(trpc.links.create.mutationOptions());
  const form = useForm({
    resolver: zodResolver(CreateLinkInputSchema),
    defaultValues: { name: "", processId: begin?.processId ?? "", element: begin?.element },
  });
  const { errors, isSubmitting } = form.formState;
  const [processId, element] = form.watch(["processId", "element"]);
  const choose = (key: string | null) => {
    const start = starts.find((one) => keyOf(one) === key);
    form.setValue("processId", start?.processId ?? "");
    form.setValue("element", start?.element);
    if (start && form.getValues("name") === "") form.setValue("name", start.processName);
  };
  const submit = form.handleSubmit(async (values) => {
    try {
      const { linkId } = await create.mutateAsync(values);
      await onCreated(linkId);
    } catch (error) {
      showFailure(error, ["name", "processId"], form.setError);
    }
  });
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <FormAlert message={errors.root?.message} />
      <Field
        label="Process to start"
        help="Published processes with a start that people may use."
        error={errors.processId?.message}
      >
        <Combobox
          options={starts.map((start) => ({
            value: keyOf(start),
            label: start.title === null ? start.processName : `${start.processName}: ${start.title}`,
          }))}
          value={element === undefined ? null : keyOf({ processId, element })}
          onValueChange={choose}
          searchLabel="Find a process"
          emptyText="No published process can be started by people"
        />
      </Field>
      <Field label="Name" help="For yourselves: where you will share it." error={errors.name?.message}>
        <Input autoComplete="off" {...form.register("name")} />
      </Field>
      <div className="flex justify-end pt-2">
        <Button type="submit" variant="primary" loading={isSubmitting}>
          Create link
        </Button>
      </div>
    </form>
  );
}
