"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { showFailure } from "@/components/failures/show-failure";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormAlert } from "@/components/ui/form-alert";
import { Input } from "@/components/ui/input";
import { CreateTenantInputSchema } from "@/server/features/tenants/create-tenant.schema";

/** One more tenant for a person who is signed in. */
export function NewTenantForm() {
  const trpc = useTRPC();
  const create = useMutation(trpc.tenants.create.mutationOptions());
  const form = useForm({ resolver: zodResolver(CreateTenantInputSchema), defaultValues: { tenantName: "" } });
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    try {
      const { slug } = await create.mutateAsync(values);
      window.location.assign(`/${slug}/inbox`);
    } catch (error) {
      showFailure(error, ["tenantName"], form.setError);
    }
  });
  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-4">
      <FormAlert message={errors.root?.message} />
      <Field label="Workspace name" error={errors.tenantName?.message}>
        <Input autoComplete="organization" autoFocus {...form.register("tenantName")} />
      </Field>
      <Button type="submit" variant="primary" size="lg" loading={isSubmitting || isSubmitSuccessful}>
        Create workspace
      </Button>
    </form>
  );
}
