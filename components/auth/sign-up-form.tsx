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
import { SignUpInputSchema } from "@/server/features/account/sign-up.schema";
import { browserTimeZone } from "./browser-time-zone";
import { submitCredentials } from "./submit-credentials";

const FormSchema = SignUpInputSchema.omit({ timeZone: true });
const fields = ["name", "email", "password", "tenantName"] as const;

export function SignUpForm() {
  const trpc = useTRPC();
  const signUp = useMutation(trpc.account.signUp.mutationOptions());
  const form = useForm({
    resolver: zodResolver(FormSchema),
    defaultValues: { name: "", email: "", password: "", tenantName: "" },
    reValidateMode: "onBlur",
  });
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    try {
      const { slug } = await signUp.mutateAsync({ ...values, timeZone: browserTimeZone() });
      const problem = await submitCredentials(values.email, values.password);
      window.location.assign(problem ? "/sign-in" : `/${slug}/inbox`);
    } catch (error) {
      showFailure(error, fields, form.setError);
    }
  });
  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-4">
      <FormAlert message={errors.root?.message} />
      <Field label="Your name" error={errors.name?.message}>
        <Input autoComplete="name" autoFocus {...form.register("name")} />
      </Field>
      <Field label="E-mail address" error={errors.email?.message}>
        <Input type="email" autoComplete="username" {...form.register("email")} />
      </Field>
      <Field label="Password" help="At least 10 characters." error={errors.password?.message}>
        <Input type="password" autoComplete="new-password" {...form.register("password")} />
      </Field>
      <Field
        label="Workspace name"
        help="Your company or department. Others join it by invitation."
        error={errors.tenantName?.message}
      >
        <Input autoComplete="organization" {...form.register("tenantName")} />
      </Field>
      <Button type="submit" variant="primary" size="lg" loading={isSubmitting || isSubmitSuccessful}>
        Create workspace
      </Button>
    </form>
  );
}
