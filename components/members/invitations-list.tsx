"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { MailPlus } from "lucide-react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { SkeletonRows } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast";
import { roleTexts } from "./roles";

/** Invitations that can still be accepted. */
export function InvitationsList() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const invitations = useQuery(trpc.members.listInvitations.queryOptions());
  const revoke = useMutation(
    trpc.members.revokeInvitation.mutationOptions({
      onSuccess: () =>
        toast.success("The invitation was taken back", { description: "Its link no longer works." }),
      onError: (error) =>
        toast.error("The invitation was not taken back", { description: sentenceOf(error) }),
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.members.listInvitations.queryKey() }),
    }),
  );
  if (invitations.isPending) {
    return <SkeletonRows rows={3} label="Loading invitations" />;
  }
  if (invitations.error) {
    return (
      <ErrorState onRetry={() => void invitations.refetch()}>{sentenceOf(invitations.error)}</ErrorState>
    );
  }
  if (invitations.data.length === 0) {
    return (
      <EmptyState icon={MailPlus} title="No open invitations">
        Invite somebody, and the invitation waits here until they join.
      </EmptyState>
    );
  }
  return (
    <ul aria-label="Open invitations" className="divide-y rounded-lg border bg-panel">
      {invitations.data.map(({ id, email, role, expiresAt }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
          <span className="grid min-w-0 flex-1 gap-0.5">
            <span className="truncate font-medium text-strong">{email}</span>
            <span className="text-muted text-xs">
              Expires <RelativeTime at={expiresAt} />
            </span>
          </span>
          <Badge>{roleTexts[role].label}</Badge>
          <Button
            variant="danger-ghost"
            size="sm"
            aria-label={`Take back the invitation of ${email}`}
            onClick={() => revoke.mutate({ invitationId: id })}
          >
            Take back
          </Button>
        </li>
      ))}
    </ul>
  );
}
