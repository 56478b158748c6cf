"use client";

import Link from "next/link";
import { FieldValue } from "@/components/forms/field-value";
import { FormEnvironmentProvider } from "@/components/forms/form-environment";
import { useTenantFormEnvironment } from "@/components/forms/use-tenant-form-environment";
import { RelativeTime } from "@/components/ui/relative-time";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { fieldTitle } from "@/engine/form/field-entry";
import type { SubmissionColumn } from "@/server/features/submissions/get-form-columns.schema";
import type { SubmissionRow } from "@/server/features/submissions/list-submissions.schema";
import { senderOf } from "./answer-columns";

type AnswerSheetProps = {
  base: string;
  row: SubmissionRow | undefined;
  columns: readonly SubmissionColumn[];
  onClose: () => void;
};

/** One submission whole, beside the list. */
export function AnswerSheet({ base, row, columns, onClose }: AnswerSheetProps) {
  const environment = useTenantFormEnvironment({ instanceId: row?.instanceId });
  return (
    <Sheet open={row !== undefined} onOpenChange={(open) => !open && onClose()}>
      {row && (
        <SheetContent
          title={senderOf(row)}
          description={
            <>
              {row.processName}: {row.stepName}, <RelativeTime at={row.submittedAt} />
            </>
          }
        >
          <FormEnvironmentProvider value={environment}>
            <dl className="grid gap-4 pt-1">
              <div className="grid gap-1">
                <dt className="text-muted text-sm">Request</dt>
                <dd className="min-w-0 break-words">
                  <Link
                    href={`${base}/requests/${row.instanceId}`}
                    className="rounded-xs text-accent-text underline-offset-2 hover:underline"
                  >
                    {row.title} <span className="figures">{row.reference}</span>
                  </Link>
                </dd>
              </div>
              {columns
                .filter(({ field, isGone }) => !isGone || row.content[field.key] !== undefined)
                .map(({ field }) => (
                  <div key={field.key} className="grid gap-1">
                    <dt className="text-muted text-sm">{fieldTitle(field)}</dt>
                    <dd className="min-w-0 break-words text-strong">
                      {row.texts[field.key] ?? (
                        <FieldValue type={field.type} field={field} value={row.content[field.key]} />
                      )}
                    </dd>
                  </div>
                ))}
            </dl>
          </FormEnvironmentProvider>
        </SheetContent>
      )}
    </Sheet>
  );
}
