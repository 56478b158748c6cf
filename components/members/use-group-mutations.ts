"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { toast } from "@/components/ui/toast";

/** Changes to groups; lists of groups and of members show them afterwards. */
export function useGroupMutations() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onSettled = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: trpc.groups.list.queryKey() }),
      queryClient.invalidateQueries({ queryKey: trpc.members.list.queryKey() }),
    ]);
  const onError = (error: unknown) => {
    toast.error("The group was not changed", { description: sentenceOf(error) });
  };
  const create = useMutation(trpc.groups.create.mutationOptions({ onSettled }));
  const rename = useMutation(trpc.groups.rename.mutationOptions({ onSettled }));
  const remove = useMutation(trpc.groups.delete.mutationOptions({ onSettled, onError }));
  const addMember = useMutation(trpc.groups.addMember.mutationOptions({ onSettled, onError }));
  const removeMember = useMutation(trpc.groups.removeMember.mutationOptions({ onSettled, onError }));
  return { create, rename, remove, addMember, removeMember };
}
