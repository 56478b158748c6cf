"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { toast } from "@/components/ui/toast";
import type { MemberRow } from "@/server/features/members/list-members.schema";

/** Changes to members: they show at once, and fall back with the reason when the server refuses. */
export function useMemberMutations() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const key = trpc.members.list.queryKey();
  const patch = async (change: (rows: MemberRow[]) => MemberRow[]) => {
    await queryClient.cancelQueries({ queryKey: key });
    const before = queryClient.getQueryData(key);
    queryClient.setQueryData(key, (rows) => rows && change(rows));
    return { before };
  };
  const settle = {
    onError: (error: unknown, _: unknown, kept?: { before: MemberRow[] | undefined }) => {
      queryClient.setQueryData(key, kept?.before);
      toast.error("Nothing was changed", { description: sentenceOf(error) });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: key }),
  };
  const changeRole = useMutation(
    trpc.members.changeRole.mutationOptions({
      onMutate: ({ memberId, role }) =>
        patch((rows) => rows.map((row) => (row.id === memberId ? { ...row, role } : row))),
      ...settle,
    }),
  );
  const reportTo = useMutation(
    trpc.members.reportTo.mutationOptions({
      onMutate: ({ memberId, managerId }) =>
        patch((rows) => rows.map((row) => (row.id === memberId ? { ...row, managerId } : row))),
      ...settle,
    }),
  );
  const restore = useMutation(trpc.members.restore.mutationOptions(settle));
  const remove = useMutation(
    trpc.members.remove.mutationOptions({
      onMutate: ({ memberId }) => patch((rows) => rows.filter((row) => row.id !== memberId)),
      ...settle,
    }),
  );
  const removeWithUndo = ({ id, name }: MemberRow) =>
    remove.mutate(
      { memberId: id },
      {
        onSuccess: () =>
          toast.success(`${name} was removed`, {
            description: "Access ended at once. Their requests and decisions stay.",
            undo: () => restore.mutate({ memberId: id }),
          }),
      },
    );
  return { changeRole: changeRole.mutate, reportTo: reportTo.mutate, remove: removeWithUndo };
}
