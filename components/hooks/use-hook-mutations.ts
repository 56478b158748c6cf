"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { toast } from "@/components/ui/toast";
import type { NewSecret } from "@/server/features/hooks/hooks.schema";

export function useHookMutations(onNewSecret: (secret: NewSecret) => void) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.hooks.pathKey() });
  const onError = (error: unknown) => {
    toast.error("The hook was not changed", { description: sentenceOf(error) });
  };
  const enable = useMutation(trpc.hooks.enable.mutationOptions({ onError, onSettled: refresh }));
  const disable = useMutation(
    trpc.hooks.disable.mutationOptions({
      onError,
      onSettled: refresh,
      onSuccess: (_, { hookId }) =>
        toast.success("The hook is disabled", {
          description: "Deliveries are refused with 410 from now on.",
          undo: () => enable.mutate({ hookId }),
        }),
    }),
  );
  const rotate = useMutation(trpc.hooks.rotateSecret.mutationOptions({ onError, onSuccess: onNewSecret }));
  return { enable, disable, rotate, refresh };
}
