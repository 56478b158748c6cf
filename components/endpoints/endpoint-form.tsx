"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { Controller, useForm } from "react-hook-form";
import { showFailure } from "@/components/failures/show-failure";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormAlert } from "@/components/ui/form-alert";
import { Input } from "@/components/ui/input";
import { type EndpointInput, EndpointInputSchema } from "@/server/features/endpoints/endpoints.schema";
import { EventTypesInput } from "./event-types-input";

type EndpointFormProps = {
  begin: EndpointInput;
  submitLabel: string;
  onSubmit: (endpoint: EndpointInput) => Promise<unknown>;
};

/** Who is told what. */
export function EndpointForm({ begin, submitLabel, onSubmit }: EndpointFormProps) {
  const form = useForm({ resolver: zodResolver(EndpointInputSchema), defaultValues: begin });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    try {
      await onSubmit(values);
    } catch (error) {
      showFailure(error, ["name", "url", "eventTypes"], form.setError);
    }
  });
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <FormAlert message={errors.root?.message} />
      <Field
        label="Name"
        help="The system that receives, for example “Accounting”."
        error={errors.name?.message}
      >
        <Input autoComplete="off" {...form.register("name")} />
      </Field>
      <Field label="Address" help="Events are sent there by POST, signed." error={errors.url?.message}>
        <Input type="url" autoComplete="off" placeholder="https://" {...form.register("url")} />
      </Field>
      <Field
        label="Events"
        group
        help="Processes tell them by the step “Webhook event”. None chosen: all."
        error={errors.eventTypes?.message ?? errors.eventTypes?.[0]?.message}
      >
        <Controller
          control={form.control}
          name="eventTypes"
          render={({ field }) => <EventTypesInput value={field.value} onChange={field.onChange} />}
        />
      </Field>
      <div className="flex justify-end pt-2">
        <Button type="submit" variant="primary" loading={isSubmitting}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
