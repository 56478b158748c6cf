import type { Assignee } from "@/contracts/human-work";
import type { GraphNode } from "@/engine/definition/graph";
import { excludedMembers } from "@/engine/elements/task-exclusion";
import { openParts } from "@/engine/elements/task-rights";
import type { Directory } from "@/engine/instance/directory";
import type { InstanceState, Token } from "@/engine/instance/types";

const memberId = (number: number) => `00000000-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;

/** Who starts instances. */
export const simulatedRequester = memberId(1);

/** The same member for the same text, and nobody in particular. */
export function personNamed(text: string): string {
  let hash = 7;
  for (const character of text) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 2 ** 40;
  return memberId(2 ** 40 + hash);
}

const membersOf = (assignees: readonly Assignee[]) => [
  ...new Set(
    assignees.map((assignee) => {
      if (assignee.kind === "member") return assignee.memberId;
      return personNamed(assignee.kind === "group" ? assignee.groupId : assignee.role);
    }),
  ),
];

/** Knows everybody whom a process could name: each name is a member, each member has a manager, no group is empty. */
export const simulatedDirectory: Directory = {
  members: membersOf,
  hasMember: (assignees, excluded) =>
    assignees.some(({ kind }) => kind !== "member") ||
    membersOf(assignees).some((member) => !excluded.includes(member)),
  managerOf: (member) => personNamed(`manager of ${member}`),
  named: (name) => ({ kind: "member", memberId: personNamed(name) }),
  workload: (members) => members.map((member) => ({ memberId: member, open: 0, turn: 0 })),
};

/** Who does the task, or the next part of it: whoever has it, or the first who may. */
export function whoCompletes(state: InstanceState, token: Token, { element }: GraphNode): string {
  if (token.claimedBy !== undefined) return token.claimedBy;
  const named = token.task === undefined ? [] : openParts(token.task);
  if (token.task?.each === true) return named[0] ?? simulatedRequester;
  const excluded = element.type === "userTask" ? excludedMembers(element, state) : [];
  const anybody = Array.from({ length: excluded.length + 1 }, (_, index) => memberId(index + 1));
  return [...named, ...anybody].find((member) => !excluded.includes(member)) ?? simulatedRequester;
}
