import { Pencil, Trash2 } from "lucide-react";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { MultiCombobox } from "@/components/ui/multi-combobox";
import type { Option } from "@/components/ui/select";
import type { GroupRow } from "@/server/features/groups/groups.schema";
import { GroupNameDialog } from "./group-name-dialog";
import type { useGroupMutations } from "./use-group-mutations";

type GroupCardProps = {
  group: GroupRow;
  people: readonly Option[];
  mutations: ReturnType<typeof useGroupMutations>;
};

/** One group: who is in it, with its name and its end as small buttons. */
export function GroupCard({ group, people, mutations }: GroupCardProps) {
  const { id, name, memberIds } = group;
  const change = (chosen: string[]) => {
    for (const memberId of chosen.filter((candidate) => !memberIds.includes(candidate))) {
      mutations.addMember.mutate({ groupId: id, memberId });
    }
    for (const memberId of memberIds.filter((candidate) => !chosen.includes(candidate))) {
      mutations.removeMember.mutate({ groupId: id, memberId });
    }
  };
  return (
    <Card aria-label={name}>
      <CardHeader
        title={name}
        description={memberIds.length === 1 ? "1 member" : `${memberIds.length} members`}
        actions={
          <>
            <GroupNameDialog
              title={`Rename ${name}`}
              submitLabel="Rename"
              name={name}
              onSubmit={(newName) => mutations.rename.mutateAsync({ groupId: id, name: newName })}
              trigger={<IconButton icon={Pencil} label={`Rename ${name}`} size="sm" />}
            />
            <ConfirmDialog
              title={`Delete the group ${name}?`}
              confirmLabel="Delete group"
              onConfirm={() => mutations.remove.mutateAsync({ groupId: id })}
              trigger={<IconButton icon={Trash2} label={`Delete ${name}`} size="sm" />}
            >
              Tasks that only this group can do are left without anybody, and processes that name it have to
              be changed. Its members stay members of the workspace.
            </ConfirmDialog>
          </>
        }
      />
      <CardBody>
        <MultiCombobox
          options={people}
          value={memberIds}
          onValueChange={change}
          addLabel="Add member"
          searchLabel="Find a member"
        />
      </CardBody>
    </Card>
  );
}
