"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CircleAlert, CircleCheck, CircleDot, CircleSlash } from "lucide-react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { RelativeTime } from "@/components/ui/relative-time";
import { toast } from "@/components/ui/toast";
import type { InstanceDetail, TokenView } from "@/server/features/instances/get-instance.schema";
import { AdHocActions } from "./ad-hoc-actions";
import { CallProgress } from "./call-progress";
import { HeldCall } from "./held-call";
import { RepairButton } from "./repair/repair-button";
import { WhyPlace } from "./why-place";

/** The answer to "where is it and why", one sentence a place. */
export function CurrentPlaces({ instance, base }: { instance: InstanceDetail; base: string }) {
  if (instance.endedAt) return <EndedPlace instance={instance} endedAt={instance.endedAt} />;
  return (
    <ul className="divide-y rounded-lg border bg-panel" aria-label="Where it is now">
      {instance.tokens.map((token) => (
        <WhyPlace
          key={token.token}
          instanceId={instance.id}
          token={token.token}
          actions={
            <>
              {token.taskId && (
                <LinkButton href={`${base}/inbox?task=${token.taskId}`} size="sm">
                  Open task
                </LinkButton>
              )}
              {token.adHoc && (
                <AdHocActions instanceId={instance.id} token={token.token} adHoc={token.adHoc} />
              )}
              {token.incident && instance.canRepair && <RetryButton instance={instance} token={token} />}
              {token.call?.held && (
                <HeldCall instance={instance} token={token.token} request={token.call.held} />
              )}
              <RepairButton instance={instance} token={token} />
            </>
          }
        >
          {token.incident ? (
            <CircleAlert aria-hidden="true" className="size-4 text-danger-text" />
          ) : (
            <CircleDot aria-hidden="true" className="size-4 text-accent-text" />
          )}
          <p className="min-w-0 flex-1 basis-60 text-pretty text-strong">
            {token.reason}{" "}
            <span className="text-muted text-sm">
              · <RelativeTime at={token.since} />
            </span>
            {token.call && !token.call.held && <CallProgress call={token.call} />}
          </p>
        </WhyPlace>
      ))}
    </ul>
  );
}

function EndedPlace({ instance, endedAt }: { instance: InstanceDetail; endedAt: Date }) {
  const completed = instance.status === "completed";
  const Icon = completed ? CircleCheck : CircleSlash;
  return (
    <p className="flex items-center gap-3 rounded-lg border bg-panel px-4 py-3 text-strong">
      <Icon aria-hidden="true" className={completed ? "size-4 text-success-text" : "size-4 text-muted"} />
      <span>
        {completed ? "Completed" : "Ended early"} <RelativeTime at={endedAt} />
      </span>
    </p>
  );
}

function RetryButton({ instance, token }: { instance: InstanceDetail; token: TokenView }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const retry = useMutation(
    trpc.instances.retryIncident.mutationOptions({
      onSuccess: () => {
        toast.success("Trying again");
        return queries.invalidateQueries({ queryKey: trpc.instances.pathKey() });
      },
      onError: (error) => toast.error("It could not be tried again", { description: sentenceOf(error) }),
    }),
  );
  return (
    <Button
      size="sm"
      loading={retry.isPending}
      onClick={() => retry.mutate({ instanceId: instance.id, token: token.token })}
    >
      Try again
    </Button>
  );
}
