"use client";

import { useMutation } from "@tanstack/react-query";
import { Archive } from "lucide-react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { toast } from "@/components/ui/toast";
import type { FormDetails } from "@/server/features/forms/get-form.schema";

/** An archived form says so and offers the way back. */
export function ArchivedForm({ form, onRestored }: { form: FormDetails; onRestored: () => unknown }) {
  const trpc = useTRPC();
  const restore = useMutation(
    trpc.forms.archive.mutationOptions({
      onSuccess: onRestored,
      onError: (error) => toast.error("The form was not restored", { description: sentenceOf(error) }),
    }),
  );
  return (
    <EmptyState
      icon={Archive}
      title={`“${form.name}” is archived`}
      actions={
        <Button
          variant="primary"
          loading={restore.isPending}
          onClick={() => restore.mutate({ formId: form.id, archived: false })}
        >
          Restore form
        </Button>
      }
    >
      Processes that use one of its versions go on. To change it, restore it first.
    </EmptyState>
  );
}
