"use client";

import { useQuery } from "@tanstack/react-query";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { cn } from "@/components/ui/cn";
import { FormAlert } from "@/components/ui/form-alert";
import { Skeleton } from "@/components/ui/skeleton";
import type { BulkAction } from "@/contracts/repair";
import type { BulkPreview, InstanceSelection } from "@/server/features/instances/bulk-repair.schema";
import { PreviewLines } from "./preview-lines";

type BulkPreviewViewProps = { selection: InstanceSelection; action: BulkAction | undefined };

/** What a bulk action would do, counted over the requests. */
export function BulkPreviewView({ selection, action }: BulkPreviewViewProps) {
  const trpc = useTRPC();
  const query = useQuery(
    trpc.instances.bulkPreview.queryOptions(
      { selection, action: action ?? { action: "end" } },
      { enabled: action !== undefined, placeholderData: (before) => before },
    ),
  );
  if (!action) return null;
  return (
    <section
      aria-label="What will happen"
      aria-busy={query.isFetching}
      className={cn("grid gap-2 rounded-md border bg-sunken p-3", query.isPlaceholderData && "opacity-60")}
    >
      <h3 className="font-medium text-sm text-strong">What will happen</h3>
      <FormAlert message={query.error ? sentenceOf(query.error) : undefined} />
      {query.isPending && <Skeleton className="h-4 w-2/3" />}
      {query.data && (
        <Counted preview={query.data} done={action.action === "migrate" ? "moved" : "repaired like this"} />
      )}
    </section>
  );
}

function Counted({ preview, done }: { preview: BulkPreview; done: string }) {
  const { total, checked, possible, lines, refusals } = preview;
  return (
    <>
      <p className="text-default text-sm" aria-live="polite">
        <span className="figures font-medium text-strong">
          {possible.toLocaleString("en")} of {checked.toLocaleString("en")}
        </span>{" "}
        {checked < total ? `that were looked at, of ${total.toLocaleString("en")} requests,` : "requests"} can
        be {done}.
      </p>
      {possible > 0 && <PreviewLines lines={lines} of={possible} />}
      {refusals.length > 0 && (
        <ul aria-label="Not possible" className="grid gap-1 border-t pt-2 text-muted text-sm">
          {refusals.map(({ reason, count, reference }) => (
            <li key={reason}>
              <span className="figures">{count.toLocaleString("en")}</span> left alone, such as {reference}:{" "}
              {reason}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
