"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { Controller, useForm } from "react-hook-form";
import type { z } from "zod";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { CreateFormInputSchema, formTemplates } from "@/server/features/forms/create-form.schema";
import { useCreateForm } from "./use-create-form";

type CreateFormDialogProps = { base: string; open: boolean; onOpenChange: (open: boolean) => void };

const options = formTemplates.map(({ key, title, description }) => ({
  value: key,
  label: title,
  hint: description,
}));

export function CreateFormDialog({ base, open, onOpenChange }: CreateFormDialogProps) {
  const { create, creatingKey } = useCreateForm(base);
  const form = useForm<
    z.input<typeof CreateFormInputSchema>,
    unknown,
    z.output<typeof CreateFormInputSchema>
  >({
    resolver: zodResolver(CreateFormInputSchema),
    defaultValues: { name: "", template: "blank" },
  });
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title="New form"
        footer={
          <Button type="submit" form="create-form" variant="primary" loading={creatingKey !== undefined}>
            Create form
          </Button>
        }
      >
        <form
          id="create-form"
          noValidate
          className="grid gap-4"
          onSubmit={form.handleSubmit((input) => create(input))}
        >
          <Field label="Name" required error={form.formState.errors.name?.message}>
            <Input autoFocus maxLength={200} {...form.register("name")} />
          </Field>
          <Field label="Start from" group>
            <Controller
              control={form.control}
              name="template"
              render={({ field }) => (
                <RadioGroup cards options={options} value={field.value} onValueChange={field.onChange} />
              )}
            />
          </Field>
        </form>
      </DialogContent>
    </Dialog>
  );
}
