"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Check, Play } from "lucide-react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import type { AdHocView } from "@/server/features/instances/ad-hoc.schema";

type AdHocActionsProps = { instanceId: string; token: number; adHoc: AdHocView };

/** The steps that people can start at this place, and that nothing more is needed. */
export function AdHocActions({ instanceId, token, adHoc }: AdHocActionsProps) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: trpc.instances.pathKey() });
  const activate = useMutation(
    trpc.instances.activateElement.mutationOptions({
      onSuccess: refresh,
      onError: (error) => toast.error("It was not started", { description: sentenceOf(error) }),
    }),
  );
  const complete = useMutation(
    trpc.instances.completeAdHoc.mutationOptions({
      onSuccess: refresh,
      onError: (error) => toast.error("It is not done yet", { description: sentenceOf(error) }),
    }),
  );
  const isPending = activate.isPending || complete.isPending;
  return (
    <>
      {adHoc.steps.map(({ element, title }) => (
        <Button
          key={element}
          size="sm"
          disabled={isPending}
          loading={activate.isPending && activate.variables.element === element}
          onClick={() => activate.mutate({ instanceId, token, element })}
        >
          <Play aria-hidden="true" />
          {title}
        </Button>
      ))}
      {adHoc.canComplete && (
        <Button
          size="sm"
          variant="primary"
          disabled={isPending}
          loading={complete.isPending}
          onClick={() => complete.mutate({ instanceId, token })}
        >
          <Check aria-hidden="true" />
          {doneLabel(adHoc.givesUp)}
        </Button>
      )}
    </>
  );
}

function doneLabel(givesUp: number): string {
  if (givesUp === 0) return "Done";
  return givesUp === 1 ? "Done, give up the open step" : `Done, give up ${givesUp} open steps`;
}
