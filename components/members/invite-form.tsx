"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Controller, useForm } from "react-hook-form";
import { showFailure } from "@/components/failures/show-failure";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormAlert } from "@/components/ui/form-alert";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import {
  InvitableRoleSchema,
  type InviteMemberInput,
  InviteMemberInputSchema,
  type InviteMemberOutput,
} from "@/server/features/members/invite-member.schema";
import { roleOptions } from "./roles";

const options = roleOptions(InvitableRoleSchema.options);

type InviteFormProps = { onSent: (sent: InviteMemberOutput & { email: string }) => void };

export function InviteForm({ onSent }: InviteFormProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const invite = useMutation(trpc.members.invite.mutationOptions());
  const form = useForm<InviteMemberInput>({
    resolver: zodResolver(InviteMemberInputSchema),
    defaultValues: { email: "", role: "participant" },
  });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    try {
      onSent({ ...(await invite.mutateAsync(values)), email: values.email });
      await queryClient.invalidateQueries({ queryKey: trpc.members.listInvitations.queryKey() });
    } catch (error) {
      showFailure(error, ["email", "role"], form.setError);
    }
  });
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <FormAlert message={errors.root?.message} />
      <Field label="E-mail address" error={errors.email?.message}>
        <Input type="email" autoComplete="off" {...form.register("email")} />
      </Field>
      <Field label="Role" error={errors.role?.message}>
        <Controller
          control={form.control}
          name="role"
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
      <div className="flex justify-end pt-2">
        <Button type="submit" variant="primary" loading={isSubmitting}>
          Create invitation
        </Button>
      </div>
    </form>
  );
}
