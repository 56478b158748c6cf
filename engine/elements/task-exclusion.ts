/**
 * Segregation of duties: who must not do a task. Asked anew whenever somebody wants to take it, gets it or does it, since
 * the other step may be done meanwhile; a delegate may do it only when neither they nor whom they stand in for is excluded.
 */
import type { ElementOf, ProcessDefinition } from "@/contracts/process";
import { performersOf } from "@/engine/instance/performers";
import type { InstanceState } from "@/engine/instance/types";
import { elementTitle } from "./element-title";

type UserTask = ElementOf<"userTask">;
type People = Pick<InstanceState, "performers" | "variables" | "requester">;

/** The members who must not do the task. */
export function excludedMembers(element: UserTask, people: People): string[] {
  return [...new Set((element.excluded ?? []).flatMap((exclusion) => membersOf(exclusion, people)))];
}

/** Why one of these members must not do the task, as a sentence; null when all may. */
export function whyExcluded(
  element: UserTask,
  people: People,
  members: readonly (string | undefined)[],
  definition: ProcessDefinition,
): string | null {
  for (const exclusion of element.excluded ?? []) {
    const excluded = membersOf(exclusion, people);
    if (!members.some((member) => member !== undefined && excluded.includes(member))) continue;
    const who =
      exclusion.kind === "requester"
        ? "started the request"
        : `has done "${titleOf(definition, exclusion.element)}"`;
    return `Whoever ${who} must not do "${elementTitle(element)}", nor have it done in their place.`;
  }
  return null;
}

type Exclusion = NonNullable<UserTask["excluded"]>[number];

function membersOf(exclusion: Exclusion, people: People): readonly string[] {
  if (exclusion.kind === "performer") return performersOf(people, exclusion.element);
  return people.requester === null ? [] : [people.requester];
}

function titleOf(definition: ProcessDefinition, id: string): string {
  const element = definition.elements.find((candidate) => candidate.id === id);
  return element === undefined ? id : elementTitle(element);
}
