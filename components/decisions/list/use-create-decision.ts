"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { toast } from "@/components/ui/toast";

/** Makes a decision and goes to it. */
export function useCreateDecision(base: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const mutation = useMutation(
    trpc.decisions.create.mutationOptions({
      onSuccess: ({ id }) => {
        router.push(`${base}/decisions/${id}`);
        return queries.invalidateQueries(trpc.decisions.list.pathFilter());
      },
      onError: (error) => toast.error("The decision was not made", { description: sentenceOf(error) }),
    }),
  );
  const creating = mutation.isPending || mutation.isSuccess;
  return { create: mutation.mutate, creatingKey: creating ? mutation.variables?.template : undefined };
}
