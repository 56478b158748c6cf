import type { ElementOf } from "@/contracts/process";
import type { Names } from "@/engine/definition/graph";
import { candidateNames } from "@/engine/elements/candidate-names";
import { openParts } from "@/engine/elements/task-rights";
import type { TaskAtToken } from "@/engine/instance/types";
import type { TaskVote } from "@/prisma/generated/client";
import { FORMER_MEMBER } from "@/server/features/members/load-names";
import type { TaskDetail } from "./get-task.schema";

type Part = TaskDetail["parts"][number];

/** The parts of a task that several do: those that are done in their order, then those that are still open. */
export function presentParts(
  { outcomes }: ElementOf<"userTask">,
  votes: readonly TaskVote[],
  task: TaskAtToken | undefined,
  names: Names,
): Part[] {
  const nameOf = (memberId: string) => names.member(memberId) ?? FORMER_MEMBER;
  const done = votes.map(
    (vote): Part => ({
      memberId: vote.memberId,
      name: nameOf(vote.memberId),
      byName: vote.votedBy === vote.memberId ? null : nameOf(vote.votedBy),
      outcomeLabel: outcomes.find((outcome) => outcome.value === vote.outcome)?.label ?? null,
      comment: vote.comment,
      at: vote.votedAt,
    }),
  );
  const open = { byName: null, outcomeLabel: null, comment: null, at: null };
  if (task?.each === true) {
    return [...done, ...openParts(task).map((memberId) => ({ ...open, memberId, name: nameOf(memberId) }))];
  }
  const coming = (task?.steps ?? []).slice(votes.length);
  return [
    ...done,
    ...coming.map((step) => ({
      ...open,
      memberId: null,
      name: candidateNames([step], names) ?? FORMER_MEMBER,
    })),
  ];
}

/** The members whose names its parts need. */
export function listPartMembers(votes: readonly TaskVote[], task: TaskAtToken | undefined): string[] {
  const people = [...(task?.candidates ?? []), ...(task?.steps ?? [])];
  return [
    ...votes.flatMap((vote) => [vote.memberId, vote.votedBy]),
    ...people.flatMap((person) => (person.kind === "member" ? [person.memberId] : [])),
  ];
}
