"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { Controller, useForm } from "react-hook-form";
import type { z } from "zod";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import {
  CreateDecisionInputSchema,
  decisionTemplates,
} from "@/server/features/decisions/create-decision.schema";
import { useCreateDecision } from "./use-create-decision";

type CreateDecisionDialogProps = { base: string; open: boolean; onOpenChange: (open: boolean) => void };

const options = decisionTemplates.map(({ key, title, description }) => ({
  value: key,
  label: title,
  hint: description,
}));

export function CreateDecisionDialog({ base, open, onOpenChange }: CreateDecisionDialogProps) {
  const { create, creatingKey } = useCreateDecision(base);
  const form = useForm<
    z.input<typeof CreateDecisionInputSchema>,
    unknown,
    z.output<typeof CreateDecisionInputSchema>
  >({
    resolver: zodResolver(CreateDecisionInputSchema),
    defaultValues: { name: "", template: "blank" },
  });
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title="New decision"
        footer={
          <Button type="submit" form="create-decision" variant="primary" loading={creatingKey !== undefined}>
            Create decision
          </Button>
        }
      >
        <form
          id="create-decision"
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
