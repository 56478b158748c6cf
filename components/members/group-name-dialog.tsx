"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type ReactNode, useState } from "react";
import { useForm } from "react-hook-form";
import { showFailure } from "@/components/failures/show-failure";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormAlert } from "@/components/ui/form-alert";
import { Input } from "@/components/ui/input";
import { CreateGroupInputSchema } from "@/server/features/groups/groups.schema";

type GroupNameDialogProps = {
  title: string;
  submitLabel: string;
  trigger: ReactNode;
  name?: string;
  onSubmit: (name: string) => Promise<unknown>;
};

/** Names a group, a new one or one that is there. */
export function GroupNameDialog({ title, submitLabel, trigger, name = "", onSubmit }: GroupNameDialogProps) {
  const [open, setOpen] = useState(false);
  const form = useForm({ resolver: zodResolver(CreateGroupInputSchema), values: { name } });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    try {
      await onSubmit(values.name);
      setOpen(false);
      form.reset();
    } catch (error) {
      showFailure(error, ["name"], form.setError);
    }
  });
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>{trigger}</DialogTrigger>
      <DialogContent title={title} size="sm">
        <form noValidate onSubmit={submit} className="grid gap-4">
          <FormAlert message={errors.root?.message} />
          <Field label="Name" error={errors.name?.message}>
            <Input autoComplete="off" {...form.register("name")} />
          </Field>
          <div className="flex justify-end pt-2">
            <Button type="submit" variant="primary" loading={isSubmitting}>
              {submitLabel}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  );
}
