import type { Assignee } from "@/contracts/human-work";
import type { ElementOf } from "@/contracts/process";
import type { Moves } from "@/engine/definition/graph";
import { directoryOf } from "./task-candidates";
import { excludedMembers } from "./task-exclusion";

/**
 * Who gets the task: in turn, whoever was given one of this element longest ago; by load, whoever has the fewest open
 * tasks, and of those whose turn it is. Null when nobody may do it.
 */
export function chooseMember(
  moves: Moves,
  element: ElementOf<"userTask">,
  assignees: readonly Assignee[],
): string | null {
  const directory = directoryOf(moves);
  const excluded = excludedMembers(element, moves.state);
  const members = directory.members(assignees).filter((member) => !excluded.includes(member));
  const workload = [...directory.workload(members, element.id)];
  workload.sort(
    (a, b) =>
      (element.distribution === "leastLoaded" ? a.open - b.open : 0) ||
      a.turn - b.turn ||
      members.indexOf(a.memberId) - members.indexOf(b.memberId),
  );
  return workload[0]?.memberId ?? null;
}
