"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormAlert } from "@/components/ui/form-alert";
import { Input } from "@/components/ui/input";
import { CredentialsSchema } from "@/server/auth/credentials.schema";
import { submitCredentials } from "./submit-credentials";

/** `next` is a path of this site. */
export function SignInForm({ next }: { next: string }) {
  const form = useForm({
    resolver: zodResolver(CredentialsSchema),
    defaultValues: { email: "", password: "" },
    reValidateMode: "onBlur",
  });
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState;
  const submit = form.handleSubmit(async ({ email, password }) => {
    const problem = await submitCredentials(email, password);
    if (problem) {
      form.setError("root", { message: problem });
      return;
    }
    window.location.assign(next);
  });
  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-4">
      <FormAlert message={errors.root?.message} />
      <Field label="E-mail address" error={errors.email?.message}>
        <Input type="email" autoComplete="username" autoFocus {...form.register("email")} />
      </Field>
      <Field label="Password" error={errors.password?.message}>
        <Input type="password" autoComplete="current-password" {...form.register("password")} />
      </Field>
      <Button type="submit" variant="primary" size="lg" loading={isSubmitting || isSubmitSuccessful}>
        Sign in
      </Button>
    </form>
  );
}
