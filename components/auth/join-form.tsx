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
import { SignUpInvitedInputSchema } from "@/server/features/members/accept-invitation.schema";
import { browserTimeZone } from "./browser-time-zone";
import { submitCredentials } from "./submit-credentials";

const FormSchema = SignUpInvitedInputSchema.pick({ name: true, password: true });

type JoinFormProps = { token: string; email: string };

/** An invited person without an account: name and password are all that is missing. */
export function JoinForm({ token, email }: JoinFormProps) {
  const trpc = useTRPC();
  const join = useMutation(trpc.members.signUpInvited.mutationOptions());
  const form = useForm({ resolver: zodResolver(FormSchema), defaultValues: { name: "", password: "" } });
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    try {
      const { slug } = await join.mutateAsync({ ...values, token, timeZone: browserTimeZone() });
      const problem = await submitCredentials(email, values.password);
      window.location.assign(problem ? "/sign-in" : `/${slug}/inbox`);
    } catch (error) {
      showFailure(error, ["name", "password"], form.setError);
    }
  });
  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-4">
      <FormAlert message={errors.root?.message} />
      <Field label="E-mail address">
        <Input type="email" autoComplete="username" readOnly value={email} />
      </Field>
      <Field label="Your name" error={errors.name?.message}>
        <Input autoComplete="name" autoFocus {...form.register("name")} />
      </Field>
      <Field label="Password" help="At least 10 characters." error={errors.password?.message}>
        <Input type="password" autoComplete="new-password" {...form.register("password")} />
      </Field>
      <Button type="submit" variant="primary" size="lg" loading={isSubmitting || isSubmitSuccessful}>
        Join
      </Button>
    </form>
  );
}
