import type { Candidate, Exclusion } from "@/contracts/human-work";
import type { ElementOf } from "@/contracts/process";
import { elementTitle } from "@/engine/elements/element-title";
import type { GraphNode } from "./graph";
import type { Problem } from "./problem";

type UserTask = ElementOf<"userTask">;

/**
 * Finds tasks that nobody can do: all candidates are excluded from them, or are groups without members. `emptyGroups` are
 * those that are known to be so at the moment; they are a warning, since somebody may join them.
 */
export function checkPeople(
  nodes: ReadonlyMap<string, GraphNode>,
  emptyGroups: ReadonlySet<string>,
): Problem[] {
  return [...nodes.values()].flatMap(({ element }) =>
    element.type === "userTask" && element.candidates.length > 0
      ? [...allExcluded(element), ...onlyEmptyGroups(element, emptyGroups)]
      : [],
  );
}

function allExcluded(task: UserTask): Problem[] {
  const excluded = task.excluded ?? [];
  const isExcluded = (candidate: Candidate) => excluded.some((exclusion) => isSame(candidate, exclusion));
  if (!task.candidates.every(isExcluded)) return [];
  const message = `Nobody can ever do "${elementTitle(task)}": whoever it is for is excluded from it. Add other people or a group.`;
  const about = { element: task.id, setting: "excluded" };
  return [{ severity: "error", code: "everybodyExcluded", message, ...about, ...fixOf(task) }];
}

/** Whether the candidate is always one of those whom the exclusion is about. */
function isSame(candidate: Candidate, exclusion: Exclusion): boolean {
  if (exclusion.kind === "requester") return candidate.kind === "requester";
  return candidate.kind === "performer" && candidate.element === exclusion.element;
}

function fixOf(task: UserTask): Pick<Problem, "fix"> {
  const without = ({ excluded: _, ...kept }: UserTask): UserTask => kept;
  return {
    fix: {
      label: "Exclude nobody",
      apply: (definition) => ({
        ...definition,
        elements: definition.elements.map((element) =>
          element.id === task.id && element.type === "userTask" ? without(element) : element,
        ),
      }),
    },
  };
}

function onlyEmptyGroups(task: UserTask, emptyGroups: ReadonlySet<string>): Problem[] {
  const isEmpty = (candidate: Candidate) => candidate.kind === "group" && emptyGroups.has(candidate.groupId);
  if (!task.candidates.every(isEmpty)) return [];
  const groups = task.candidates.length === 1 ? "its group has" : "its groups have";
  const message = `Nobody can do "${elementTitle(task)}" at the moment: ${groups} no members.`;
  return [{ severity: "warning", code: "groupEmpty", message, element: task.id, setting: "candidates" }];
}
