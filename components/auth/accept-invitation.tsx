"use client";

import { useMutation } from "@tanstack/react-query";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { FormAlert } from "@/components/ui/form-alert";

type AcceptInvitationProps = { token: string; personName: string; tenantName: string };

/** A signed-in person joins with one press. */
export function AcceptInvitation({ token, personName, tenantName }: AcceptInvitationProps) {
  const trpc = useTRPC();
  const accept = useMutation(
    trpc.members.acceptInvitation.mutationOptions({
      onSuccess: ({ slug }) => window.location.assign(`/${slug}/inbox`),
    }),
  );
  return (
    <div className="grid gap-4">
      <FormAlert message={accept.error ? sentenceOf(accept.error) : undefined} />
      <Button
        variant="primary"
        size="lg"
        loading={accept.isPending || accept.isSuccess}
        onClick={() => accept.mutate({ token })}
      >
        Join {tenantName} as {personName}
      </Button>
    </div>
  );
}
