"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { toast } from "@/components/ui/toast";

/** Makes a form and goes to it. */
export function useCreateForm(base: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const mutation = useMutation(
    trpc.forms.create.mutationOptions({
      onSuccess: ({ id }) => {
        router.push(`${base}/forms/${id}`);
        return queries.invalidateQueries(trpc.forms.list.pathFilter());
      },
      onError: (error) => toast.error("The form was not made", { description: sentenceOf(error) }),
    }),
  );
  const creating = mutation.isPending || mutation.isSuccess;
  return { create: mutation.mutate, creatingKey: creating ? mutation.variables?.template : undefined };
}
