"use client";

import { useMutation } from "@tanstack/react-query";
import { Archive } from "lucide-react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { toast } from "@/components/ui/toast";
import type { DecisionDetails } from "@/server/features/decisions/get-decision.schema";

/** An archived decision says so and offers the way back. */
export function ArchivedDecision({
  decision,
  onRestored,
}: {
  decision: DecisionDetails;
  onRestored: () => unknown;
}) {
  const trpc = useTRPC();
  const restore = useMutation(
    trpc.decisions.archive.mutationOptions({
      onSuccess: onRestored,
      onError: (error) => toast.error("The decision was not restored", { description: sentenceOf(error) }),
    }),
  );
  return (
    <EmptyState
      icon={Archive}
      title={`“${decision.name}” is archived`}
      actions={
        <Button
          variant="primary"
          loading={restore.isPending}
          onClick={() => restore.mutate({ decisionId: decision.id, archived: false })}
        >
          Restore decision
        </Button>
      }
    >
      Processes that use one of its versions go on. To change it, restore it first.
    </EmptyState>
  );
}
