"use client";

import { skipToken, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Field } from "@/components/ui/field";
import { FormAlert } from "@/components/ui/form-alert";
import { formatDate } from "@/components/ui/format-time";
import { useLocale } from "@/components/ui/locale-provider";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import type { Retention } from "@/server/features/retention/retention.schema";
import { monthsInWords, retentionOptions, whatGoes } from "./retention-in-words";

/** One choice; shortening it deletes, so it is asked for once more with what would go. */
export function RetentionForm({ saved }: { saved: Retention }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const locale = useLocale();
  const [months, setMonths] = useState(saved.months);
  const [complaint, setComplaint] = useState<string>();
  const deletes = months !== null && (saved.months === null || months < saved.months);
  const preview = useQuery(trpc.retention.preview.queryOptions(deletes ? { months } : skipToken));
  const save = useMutation(
    trpc.retention.change.mutationOptions({
      onSuccess: () => toast.success("The retention is saved"),
      onError: (error) => setComplaint(sentenceOf(error)),
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.retention.get.queryKey() }),
    }),
  );
  const change = () => save.mutateAsync({ months });
  const isChanged = months !== saved.months;
  return (
    <div className="grid max-w-2xl grid-cols-1 gap-4">
      <Card className="grid grid-cols-1 gap-4 p-5">
        <Field
          label="Keep finished requests"
          help="In whole calendar months, counted from their end. Then they are deleted for good: their data, journal, tasks and files. Reports keep their figures."
        >
          <Select
            className="max-w-sm"
            disabled={!saved.canChange}
            options={retentionOptions(saved.months)}
            value={String(months)}
            onValueChange={(value) => {
              setMonths(value === "null" ? null : Number(value));
              setComplaint(undefined);
            }}
          />
        </Field>
        {saved.keptFrom && (
          <p className="text-muted text-sm">
            Requests that ended before {formatDate(saved.keptFrom, locale)} may be gone already.
          </p>
        )}
        {!saved.canChange && <p className="text-muted text-sm">Only owners can change this.</p>}
      </Card>
      <FormAlert message={complaint} />
      {isChanged && (
        <div className="flex flex-wrap gap-2">
          {deletes ? (
            <ConfirmDialog
              title={`Delete finished requests after ${monthsInWords(months)}?`}
              confirmLabel="Delete from now on"
              onConfirm={change}
              trigger={<Button variant="primary">Save</Button>}
            >
              <p>{whatGoes(preview.data, locale)} What is deleted cannot come back.</p>
            </ConfirmDialog>
          ) : (
            <Button variant="primary" loading={save.isPending} onClick={() => save.mutate({ months })}>
              Save
            </Button>
          )}
          <Button onClick={() => setMonths(saved.months)}>Discard changes</Button>
        </div>
      )}
    </div>
  );
}
