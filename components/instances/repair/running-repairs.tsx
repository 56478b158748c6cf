"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { BulkProgress, progressOf, progressText } from "./bulk-progress";

const LOOK_AGAIN_MS = 2_000;

/** The bulk operations that are being worked off now, so that whoever left can come back to them. */
export function RunningRepairs() {
  const trpc = useTRPC();
  const [shown, setShown] = useState<string | null>(null);
  const query = useQuery(
    trpc.instances.listBulks.queryOptions(undefined, {
      refetchInterval: ({ state }) =>
        state.data?.items.some((operation) => !operation.endedAt) ? LOOK_AGAIN_MS : false,
    }),
  );
  const running = query.data?.items.filter((operation) => !operation.endedAt) ?? [];
  return (
    <>
      {running.map((operation) => (
        <div
          key={operation.id}
          className="mb-3 flex flex-wrap items-center gap-3 rounded-lg border bg-panel px-4 py-2.5 text-sm"
        >
          <span className="min-w-0 flex-1 basis-48 text-strong">
            {operation.createdByName} repairs requests: {operation.reason}
          </span>
          <span className="figures text-muted">{progressText(operation)}</span>
          <Progress value={progressOf(operation)} label="Requests repaired" className="w-32" />
          <Button size="sm" onClick={() => setShown(operation.id)}>
            Details
          </Button>
        </div>
      ))}
      {shown && (
        <Sheet open onOpenChange={(open) => !open && setShown(null)}>
          <SheetContent title="Bulk repair">
            <BulkProgress operationId={shown} />
          </SheetContent>
        </Sheet>
      )}
    </>
  );
}
