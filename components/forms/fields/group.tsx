import { UsersRound } from "lucide-react";
import { useMemo } from "react";
import { useFormEnvironment } from "@/components/forms/form-environment";
import { useGroups } from "@/components/forms/use-groups";
import { SearchSelect } from "@/components/ui/search-select";
import type { ControlProps, FieldView, ReadProps } from "../field-view";

function GroupControl({ field, value, onChange, disabled }: ControlProps<"group">) {
  const groups = useGroups(!disabled);
  const options = useMemo(
    () =>
      (groups ?? []).map(({ groupId, name, members }) => ({
        value: groupId,
        label: name,
        hint: members === 1 ? "1 member" : `${members} members`,
      })),
    [groups],
  );
  const chosen = typeof value === "string" ? value : null;
  return (
    <SearchSelect
      options={options}
      value={chosen}
      unknownLabel={groups === null ? "…" : "Unknown group"}
      onValueChange={onChange}
      placeholder="Choose a group…"
      searchLabel="Search groups"
      emptyText="No group found"
      clearable={!field.required}
      disabled={disabled}
    />
  );
}

function GroupRead({ value }: ReadProps<"group">) {
  const { listGroups } = useFormEnvironment();
  const groups = useGroups();
  if (listGroups && groups === null) return <span className="text-muted">…</span>;
  const name = groups?.find(({ groupId }) => groupId === value)?.name;
  if (!name) return <span className="text-muted">Unknown group</span>;
  return (
    <span className="inline-flex items-center gap-1.5">
      <UsersRound aria-hidden="true" className="size-4 text-muted" />
      {name}
    </span>
  );
}

export const groupView: FieldView<"group"> = {
  label: "Group",
  description: "A group of members: a team, a department",
  icon: UsersRound,
  group: "people",
  keywords: ["team", "department", "unit", "members"],
  initial: {},
  Control: GroupControl,
  Read: GroupRead,
};
