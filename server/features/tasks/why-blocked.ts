import type { ElementOf, ProcessDefinition } from "@/contracts/process";
import { elementTitle } from "@/engine/elements/element-title";
import { whyExcluded } from "@/engine/elements/task-exclusion";
import { openParts } from "@/engine/elements/task-rights";
import type { InstanceState, Token } from "@/engine/instance/types";

interface TaskInPlace {
  element: ElementOf<"userTask">;
  definition: ProcessDefinition;
  state: InstanceState;
  token: Token | undefined;
}

/** Who wants to act, and whether the task names them at all. */
interface Acting {
  memberId: string;
  /** Whom they stand in for. */
  delegator: string | null;
  mayDo: boolean;
}

/**
 * Why a member who sees an open task must not do it, as a sentence; null when they may. The engine decides again when they
 * try: this only says it before.
 */
export function whyBlocked(
  { element, definition, state, token }: TaskInPlace,
  { memberId, delegator, mayDo }: Acting,
): string | null {
  if (token?.task?.question !== undefined) {
    return token.task.question.to === memberId
      ? "Answer the question; the task then goes on without you."
      : "It waits for the answer to a question.";
  }
  const excluded = whyExcluded(element, state, [memberId, delegator ?? undefined], definition);
  if (excluded !== null) return excluded;
  if (!mayDo) return partDone;
  const task = token?.task;
  if (task?.each !== true || openParts(task).includes(delegator ?? memberId)) return null;
  const done = task.votes?.some((vote) => vote.member === memberId || vote.by === memberId);
  return done ? partDone : `"${elementTitle(element)}" is up to others: only they can do their parts.`;
}

const partDone = "Your part is done. The task stays open for the others.";
