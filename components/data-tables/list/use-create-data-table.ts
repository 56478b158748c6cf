"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { toast } from "@/components/ui/toast";

/** Makes a data table and goes to it. */
export function useCreateDataTable(base: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const mutation = useMutation(
    trpc.dataTables.create.mutationOptions({
      onSuccess: ({ id }) => {
        router.push(`${base}/data/${id}`);
        return queries.invalidateQueries(trpc.dataTables.list.pathFilter());
      },
      onError: (error) => toast.error("The data table was not made", { description: sentenceOf(error) }),
    }),
  );
  const creating = mutation.isPending || mutation.isSuccess;
  return { create: mutation.mutate, creatingKey: creating ? mutation.variables?.template : undefined };
}
