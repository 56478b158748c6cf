"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { SkeletonRows } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast";
import type { BulkOperationDetail, BulkOperationView } from "@/server/features/instances/bulk-repair.schema";

const LOOK_AGAIN_MS = 1_000;

/** How far a bulk operation is; it goes on when the page is left. */
export function BulkProgress({ operationId }: { operationId: string }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const query = useQuery(
    trpc.instances.getBulk.queryOptions(
      { operationId },
      { refetchInterval: ({ state }) => (state.data?.endedAt ? false : LOOK_AGAIN_MS) },
    ),
  );
  const ended = query.data?.endedAt != null;
  useEffect(() => {
    if (ended) void queries.invalidateQueries({ queryKey: trpc.instances.list.pathKey() });
  }, [ended, queries, trpc]);
  const cancel = useMutation(
    trpc.instances.cancelBulk.mutationOptions({
      onSuccess: () => query.refetch(),
      onError: (error) => toast.error("It goes on", { description: sentenceOf(error) }),
    }),
  );
  if (!query.data) return <SkeletonRows rows={2} label="Loading the progress" />;
  return (
    <div className="grid gap-4">
      <div className="grid gap-2">
        <Progress value={progressOf(query.data)} label="Requests repaired" />
        <p className="figures text-default text-sm" aria-live="polite">
          {progressText(query.data)}
        </p>
      </div>
      {!ended && (
        <Button
          className="justify-self-start"
          loading={cancel.isPending}
          onClick={() => cancel.mutate({ operationId })}
        >
          Stop
        </Button>
      )}
      <Refusals operation={query.data} />
    </div>
  );
}

export function progressOf({ total, waiting }: BulkOperationView): number {
  return total === 0 ? 1 : (total - waiting) / total;
}

export function progressText({
  action,
  total,
  waiting,
  done,
  refused,
  cancelled,
}: BulkOperationView): string {
  const verb = action.action === "migrate" ? "moved" : "repaired";
  const parts = [`${done.toLocaleString("en")} of ${total.toLocaleString("en")} ${verb}`];
  if (refused > 0) parts.push(`${refused.toLocaleString("en")} left alone`);
  if (cancelled > 0) parts.push(`${cancelled.toLocaleString("en")} stopped`);
  if (waiting > 0) parts.push(`${waiting.toLocaleString("en")} to go`);
  return parts.join(", ");
}

function Refusals({ operation }: { operation: BulkOperationDetail }) {
  if (operation.refusals.length === 0) return null;
  return (
    <section aria-label="Left alone" className="grid gap-2">
      <h3 className="font-medium text-sm text-strong">Left alone</h3>
      <ul className="divide-y rounded-md border">
        {operation.refusals.map(({ instanceId, reference, title, message }) => (
          <li key={instanceId} className="grid gap-0.5 px-3 py-2 text-sm">
            <span className="text-strong">
              {title} <span className="figures text-muted">{reference}</span>
            </span>
            <span className="text-muted">{message}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
