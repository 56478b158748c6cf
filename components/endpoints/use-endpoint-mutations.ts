"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { toast } from "@/components/ui/toast";
import type { EndpointSecret } from "@/server/features/endpoints/endpoints.schema";

/** What can be done to an endpoint; the lists follow by themselves. */
export function useEndpointMutations(onNewSecret: (secret: EndpointSecret) => void) {
  const trpc = useTRPC().endpoints;
  const queryClient = useQueryClient();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: trpc.pathKey() });
  const onError = (error: unknown) => {
    toast.error("The endpoint was not changed", { description: sentenceOf(error) });
  };
  const enable = useMutation(trpc.enable.mutationOptions({ onError, onSettled }));
  const disable = useMutation(
    trpc.disable.mutationOptions({
      onError,
      onSettled,
      onSuccess: (_, { endpointId }) =>
        toast.success("The endpoint is disabled", {
          description: "It gets no more events.",
          undo: () => enable.mutate({ endpointId }),
        }),
    }),
  );
  const rotate = useMutation(
    trpc.rotateSecret.mutationOptions({ onError, onSettled, onSuccess: onNewSecret }),
  );
  const remove = useMutation(
    trpc.remove.mutationOptions({
      onError,
      onSettled,
      onSuccess: () => toast.success("The endpoint is removed"),
    }),
  );
  const redeliver = useMutation(
    trpc.redeliver.mutationOptions({
      onError,
      onSettled,
      onSuccess: ({ count }) =>
        toast.success(count === 1 ? "It is sent again" : `${count} deliveries are sent again`),
    }),
  );
  return { enable, disable, rotate, remove, redeliver, refresh: onSettled };
}

export type EndpointMutations = ReturnType<typeof useEndpointMutations>;
