"use client";

import { useQuery } from "@tanstack/react-query";
import { UsersRound } from "lucide-react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { GroupCard } from "./group-card";
import { GroupNameDialog } from "./group-name-dialog";
import { useGroupMutations } from "./use-group-mutations";

/** Groups, to which processes route tasks. */
export function GroupsList() {
  const trpc = useTRPC();
  const groups = useQuery(trpc.groups.list.queryOptions());
  const members = useQuery(trpc.members.list.queryOptions());
  const mutations = useGroupMutations();
  const people = (members.data ?? []).map(({ id, name, email }) => ({ value: id, label: name, hint: email }));
  const newGroup = (
    <GroupNameDialog
      title="New group"
      submitLabel="Create group"
      onSubmit={(name) => mutations.create.mutateAsync({ name })}
      trigger={<Button>New group</Button>}
    />
  );
  if (groups.isPending) {
    return <SkeletonRows rows={3} label="Loading groups" />;
  }
  if (groups.error) {
    return <ErrorState onRetry={() => void groups.refetch()}>{sentenceOf(groups.error)}</ErrorState>;
  }
  if (groups.data.length === 0) {
    return (
      <EmptyState icon={UsersRound} title="No groups yet" actions={newGroup}>
        Tasks can go to a group, such as Finance; whoever of it is free takes them.
      </EmptyState>
    );
  }
  return (
    <div className="grid gap-4">
      <div className="flex justify-end">{newGroup}</div>
      <div className="grid items-start gap-4 md:grid-cols-2">
        {groups.data.map((group) => (
          <GroupCard key={group.id} group={group} people={people} mutations={mutations} />
        ))}
      </div>
    </div>
  );
}
