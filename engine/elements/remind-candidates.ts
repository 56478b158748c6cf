import type { Assignee, Candidate } from "@/contracts/human-work";
import type { EmailRecipient } from "@/contracts/journal";
import type { ElementOf } from "@/contracts/process";
import type { Moves } from "@/engine/definition/graph";
import { elementTitle } from "./element-title";

type UserTask = ElementOf<"userTask">;

/** A reminder is worth trying as often as an e-mail step, but it never stops the instance. */
const retry = { attempts: 5, backoffSeconds: 30 };

/** Asks for an e-mail to whoever has the task: the one who claimed it, else all who can do it. The task goes on waiting. */
export function remindCandidates(moves: Moves, token: number, element: UserTask): void {
  const title = elementTitle(element);
  mail(moves, token, element, {
    to: recipients(moves, token, element),
    subject: `Reminder: ${title}`,
    text: `The task "${title}" is still waiting for you. You find it in your inbox.`,
  });
}

/** Asks for an e-mail to others about the task that waits. */
export function tellAssignees(
  moves: Moves,
  token: number,
  element: UserTask,
  assignees: readonly Assignee[],
): void {
  const title = elementTitle(element);
  mail(moves, token, element, {
    to: assignees.flatMap((assignee) => recipientOf(assignee, null)),
    subject: `Still waiting: ${title}`,
    text: `The task "${title}" is not done yet. If it is yours to do, you find it in your inbox.`,
  });
}

function mail(
  moves: Moves,
  token: number,
  element: UserTask,
  content: { to: EmailRecipient[]; subject: string; text: string },
): void {
  if (content.to.length === 0) return;
  const request = { kind: "email" as const, ...content };
  moves.emit({ type: "notificationRequested", token, element: element.id, request, retry });
}

function recipients(moves: Moves, token: number, element: UserTask): EmailRecipient[] {
  const { claimedBy, task } = moves.token(token);
  if (task?.question !== undefined) return [{ memberId: task.question.to }];
  if (claimedBy !== undefined) return [{ memberId: claimedBy }];
  const done = task?.each === true ? (task.votes ?? []).map((vote) => vote.member) : [];
  return (task?.candidates ?? element.candidates)
    .filter((candidate) => candidate.kind !== "member" || !done.includes(candidate.memberId))
    .flatMap((candidate) => recipientOf(candidate, moves.state.requester));
}

/** Tasks of the first release name the requester as such; all others who are found are members, groups or roles. */
function recipientOf(candidate: Candidate, requester: string | null): EmailRecipient[] {
  switch (candidate.kind) {
    case "member":
      return [{ memberId: candidate.memberId }];
    case "group":
      return [{ groupId: candidate.groupId }];
    case "role":
      return [{ role: candidate.role }];
    case "requester":
      return requester === null ? [] : [{ memberId: requester }];
    default:
      return [];
  }
}
