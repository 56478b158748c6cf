import { UserMinus } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Combobox } from "@/components/ui/combobox";
import type { TableColumn } from "@/components/ui/data-table/table-column";
import { IconButton } from "@/components/ui/icon-button";
import { RelativeTime } from "@/components/ui/relative-time";
import { Select } from "@/components/ui/select";
import { type Role, roles } from "@/contracts/role";
import type { MemberRow } from "@/server/features/members/list-members.schema";
import type { ActingMember } from "./acting-member";
import { roleOptions, roleTexts } from "./roles";

/** Stands for no manager in the choice. */
const NOBODY = "nobody";

type MemberActions = {
  acting: ActingMember;
  onChangeRole: (memberId: string, role: Role) => void;
  onReportTo: (memberId: string, managerId: string | null) => void;
  onRemove: (member: MemberRow) => void;
  /** Everybody who can be somebody's manager. */
  people: readonly MemberRow[];
};

export function memberColumns({
  acting,
  onChangeRole,
  onReportTo,
  onRemove,
  people,
}: MemberActions): TableColumn<MemberRow>[] {
  const managers = [
    { value: NOBODY, label: "No manager" },
    ...people.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const mayChange = (row: MemberRow) => acting.role === "owner" || row.role !== "owner";
  const grantable = roleOptions(acting.role === "owner" ? roles : roles.filter((role) => role !== "owner"));
  return [
    {
      id: "name",
      header: "Name",
      card: "title",
      sortValue: (row) => row.name,
      cell: (row) => (
        <span className="flex min-w-0 items-center gap-3">
          <Avatar name={row.name} />
          <span className="grid min-w-0">
            <span className="truncate font-medium text-strong">
              {row.name}
              {row.id === acting.memberId && <span className="font-normal text-muted"> (you)</span>}
            </span>
            <span className="truncate text-muted text-xs">{row.email}</span>
          </span>
        </span>
      ),
    },
    {
      id: "role",
      header: "Role",
      card: "line",
      className: "w-44",
      sortValue: (row) => roles.indexOf(row.role),
      cell: (row) =>
        mayChange(row) ? (
          <Select
            aria-label={`Role of ${row.name}`}
            options={grantable}
            value={row.role}
            onValueChange={(role) => onChangeRole(row.id, role)}
          />
        ) : (
          roleTexts[row.role].label
        ),
    },
    {
      id: "manager",
      header: "Manager",
      card: "line",
      className: "w-48",
      sortValue: (row) => people.find(({ id }) => id === row.managerId)?.name,
      cell: (row) => (
        <Combobox
          aria-label={`Manager of ${row.name}`}
          options={managers.filter(({ value }) => value !== row.id)}
          value={row.managerId ?? NOBODY}
          selectedLabel="A former member"
          onValueChange={(managerId) => onReportTo(row.id, managerId === NOBODY ? null : managerId)}
          searchLabel="Search people"
        />
      ),
    },
    {
      id: "groups",
      header: "Groups",
      card: "line",
      cell: (row) => (
        <span className="flex flex-wrap gap-1">
          {row.groups.map(({ id, name }) => (
            <Badge key={id}>{name}</Badge>
          ))}
        </span>
      ),
    },
    {
      id: "joined",
      header: "Joined",
      card: "none",
      className: "w-32",
      sortValue: (row) => row.joinedAt,
      cell: (row) => <RelativeTime at={row.joinedAt} />,
    },
    {
      id: "remove",
      header: "Remove",
      card: "aside",
      align: "end",
      className: "w-20",
      cell: (row) =>
        mayChange(row) && (
          <IconButton icon={UserMinus} label={`Remove ${row.name}`} onClick={() => onRemove(row)} />
        ),
    },
  ];
}
