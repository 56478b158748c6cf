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
  CreateDataTableInputSchema,
  tableTemplates,
} from "@/server/features/data-tables/create-data-table.schema";
import { useCreateDataTable } from "./use-create-data-table";

type CreateDataTableDialogProps = { base: string; open: boolean; onOpenChange: (open: boolean) => void };

const options = tableTemplates.map(({ key, title, description }) => ({
  value: key,
  label: title,
  hint: description,
}));

export function CreateDataTableDialog({ base, open, onOpenChange }: CreateDataTableDialogProps) {
  const { create, creatingKey } = useCreateDataTable(base);
  const form = useForm<
    z.input<typeof CreateDataTableInputSchema>,
    unknown,
    z.output<typeof CreateDataTableInputSchema>
  >({
    resolver: zodResolver(CreateDataTableInputSchema),
    defaultValues: { name: "", template: "blank" },
  });
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title="New data table"
        footer={
          <Button type="submit" form="create-table" variant="primary" loading={creatingKey !== undefined}>
            Create data table
          </Button>
        }
      >
        <form
          id="create-table"
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
