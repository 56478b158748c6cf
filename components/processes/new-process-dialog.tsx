"use client";

import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
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
  /** A form that whoever starts the process fills in, and what it is called. */
  startForm?: { formId: string; name: string };
};

const options = processTemplates.map(({ key, title, description }) => ({
  value: key,
  label: title,
  hint: description,
}));

/** A name and a beginning; then straight into the designer. */
export function NewProcessDialog({ base, open, onOpenChange, startForm }: NewProcessDialogProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const [name, setName] = useState(startForm?.name ?? "");
  const [chosen, setChosen] = useState<TemplateKey>("blank");
  const create = useMutation(
    trpc.processes.create.mutationOptions({
      onSuccess: ({ id }) => router.push(`${base}/processes/${id}`),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ name, template: chosen, formId: startForm?.formId });
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
          {startForm && <p>Who starts it fills in “{startForm.name}”.</p>}
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
              value={chosen}
              onValueChange={(value) => setChosen(TemplateKeySchema.parse(value))}
            />
          </Field>
        </form>
        <p className="mt-4 text-muted">
          Leave, purchases, onboarding…{" "}
          <Link
            href={`${base}/processes/templates`}
            className="rounded-xs font-medium text-accent-text underline underline-offset-2"
          >
            Look at worked processes
          </Link>
        </p>
      </DialogContent>
    </Dialog>
  );
}
