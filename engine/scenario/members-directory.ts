import type { Assignee } from "@/contracts/human-work";
import type { Role } from "@/contracts/role";
import type { Directory } from "@/engine/instance/directory";

/** A member of the tenant, as a run may know them. */
export interface Person {
  id: string;
  name: string;
  email: string;
  role: Role;
  managerId: string | null;
  groups: readonly { id: string; name: string }[];
}

/** The tenant's people as the engine asks for them. Nobody has open tasks: a try-out looks at no other request. */
export function membersDirectory(people: readonly Person[]): Directory {
  const membersOf = (assignees: readonly Assignee[]) => [
    ...new Set(assignees.flatMap((assignee) => people.filter(isIn(assignee)).map(({ id }) => id))),
  ];
  return {
    members: membersOf,
    hasMember: (assignees, excluded) => membersOf(assignees).some((member) => !excluded.includes(member)),
    managerOf: (member) => people.find(({ id }) => id === member)?.managerId ?? null,
    named: (name) => named(people, name),
    workload: (members) => members.map((memberId) => ({ memberId, open: 0, turn: 0 })),
  };
}

const isIn =
  (assignee: Assignee) =>
  ({ id, role, groups }: Person) => {
    if (assignee.kind === "member") return id === assignee.memberId;
    return assignee.kind === "role"
      ? role === assignee.role
      : groups.some((group) => group.id === assignee.groupId);
  };

function named(people: readonly Person[], name: string): Assignee | null {
  const wanted = name.toLowerCase();
  const person = people.find(({ id, email }) => id === wanted || email.toLowerCase() === wanted);
  if (person) return { kind: "member", memberId: person.id };
  const group = people.flatMap(({ groups }) => groups).find((candidate) => candidate.name === name);
  return group ? { kind: "group", groupId: group.id } : null;
}
