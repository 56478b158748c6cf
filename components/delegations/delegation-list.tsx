"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { UserRoundCheck } from "lucide-react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { formatDateTime } from "@/components/ui/format-time";
import { useLocale } from "@/components/ui/locale-provider";
import { SkeletonRows } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast";
import { useNow } from "@/components/ui/use-now";
import type { DelegationView } from "@/server/features/delegations/delegations.schema";

/** What is delegated now and later, by the member and to them. */
export function DelegationList() {
  const trpc = useTRPC();
  const query = useQuery(trpc.delegations.list.queryOptions());
  if (query.isPending) return <SkeletonRows rows={3} label="Loading stand-ins" />;
  if (query.isError) {
    return <ErrorState onRetry={() => void query.refetch()}>{sentenceOf(query.error)}</ErrorState>;
  }
  if (query.data.length === 0) {
    return (
      <EmptyState icon={UserRoundCheck} title="Nobody stands in" className="rounded-lg border bg-panel">
        Choose somebody before you go on leave. Your tasks come back to you when it ends.
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y rounded-lg border bg-panel" aria-label="Stand-ins">
      {query.data.map((delegation) => (
        <DelegationItem key={delegation.id} delegation={delegation} />
      ))}
    </ul>
  );
}

function DelegationItem({ delegation }: { delegation: DelegationView }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const locale = useLocale();
  const active = useNow() >= delegation.startsAt.getTime();
  const end = useMutation(
    trpc.delegations.end.mutationOptions({
      onSuccess: () => toast.success(active ? "It has ended" : "It will not begin"),
      onError: (error) => toast.error("Nothing was changed", { description: sentenceOf(error) }),
      onSettled: () =>
        Promise.all([
          queries.invalidateQueries({ queryKey: trpc.delegations.pathKey() }),
          queries.invalidateQueries({ queryKey: trpc.tasks.pathKey() }),
        ]),
    }),
  );
  const { isMine, fromName, toName, processName } = delegation;
  const other = isMine ? toName : fromName;
  return (
    <li className="flex flex-wrap items-center gap-3 px-4 py-3">
      <Avatar name={other} />
      <div className="grid min-w-0 flex-1 gap-0.5">
        <p className="flex flex-wrap items-center gap-2 text-strong">
          <span className="font-medium">
            {isMine ? `${other} stands in for you` : `You stand in for ${other}`}
          </span>
          <Badge tone={active ? "success" : "neutral"}>{active ? "Now" : "Later"}</Badge>
        </p>
        <p className="text-muted text-sm">
          {processName ?? "All processes"} ·{" "}
          <span className="figures">
            {formatDateTime(delegation.startsAt, locale)} – {formatDateTime(delegation.endsAt, locale)}
          </span>
        </p>
      </div>
      <Button
        size="sm"
        loading={end.isPending}
        onClick={() => end.mutate({ delegationId: delegation.id })}
        aria-label={`${active ? "End now" : "Cancel"}: ${isMine ? `${other} stands in for you` : `you stand in for ${other}`}`}
      >
        {active ? "End now" : "Cancel"}
      </Button>
    </li>
  );
}
