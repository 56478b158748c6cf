"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import {
  processTemplates,
  type TemplateKey,
  TemplateKeySchema,
} from "@/server/features/processes/create-process.schema";

type NewProcessDialogProps = {
  base: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  template?: TemplateKey;
};

const options = processTemplates.map(({ key, title, description }) => ({
  value: key,
  label: title,
  hint: description,
}));

/** A name and a beginning; then straight into the designer. */
export function NewProcessDialog({ base, open, onOpenChange, template = "blank" }: NewProcessDialogProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState<TemplateKey | null>(null);
  const create = useMutation(
    trpc.processes.create.mutationOptions({
      onSuccess: ({ id }) => router.push(`${base}/processes/${id}`),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ name, template: chosen ?? template });
  };
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title="New process"
        footer={
          <>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button
              type="submit"
              form="new-process"
              variant="primary"
              loading={create.isPending || create.isSuccess}
              disabled={name.trim() === ""}
            >
              Create process
            </Button>
          </>
        }
      >
        <form id="new-process" onSubmit={submit} className="grid gap-4">
          <Field label="Name" required error={create.error ? sentenceOf(create.error) : undefined}>
            <Input
              autoFocus
              maxLength={200}
              placeholder="Purchase request"
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          </Field>
          <Field label="Begin with" group>
            <RadioGroup
              cards
              options={options}
              value={chosen ?? template}
              onValueChange={(value) => setChosen(TemplateKeySchema.parse(value))}
            />
          </Field>
        </form>
      </DialogContent>
    </Dialog>
  );
}
