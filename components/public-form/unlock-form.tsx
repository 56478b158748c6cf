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
import { UnlockLinkInputSchema } from "@/server/features/links/public-form.schema";

type UnlockFormProps = { publicId: string; onPass: (pass: string) => Promise<void> };

/** Asks for the password of a form. */
export function UnlockForm({ publicId, onPass }: UnlockFormProps) {
  const trpc = useTRPC();
  const unlock = useMutation(trpc.links.unlock.mutationOptions());
  const form = useForm({
    resolver: zodResolver(UnlockLinkInputSchema),
    defaultValues: { publicId, password: "" },
  });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    try {
      const { pass } = await unlock.mutateAsync(values);
      await onPass(pass);
    } catch (error) {
      showFailure(error, ["password"], form.setError);
    }
  });
  return (
    <form method="post" noValidate onSubmit={submit} className="grid max-w-sm gap-4">
      <div className="grid gap-1">
        <h1 className="font-semibold text-xl">This form is protected</h1>
        <p className="text-muted">Enter the password that you were given with its address.</p>
      </div>
      <FormAlert message={errors.root?.message} />
      <Field label="Password" error={errors.password?.message}>
        <Input type="password" autoComplete="off" {...form.register("password")} />
      </Field>
      <Button type="submit" variant="primary" size="lg" loading={isSubmitting} className="w-fit">
        Continue
      </Button>
    </form>
  );
}
