import type { EmailRecipient } from "@/contracts/journal";
import type { ElementOf } from "@/contracts/process";
import type { Moves } from "@/engine/definition/graph";
import { elementTitle } from "./element-title";

/** A reminder is worth trying as often as an e-mail step, but it never stops the instance. */
const retry = { attempts: 5, backoffSeconds: 30 };

/** Asks for an e-mail to whoever has the task: the one who claimed it, else all candidates. The task goes on waiting. */
export function remindCandidates(moves: Moves, token: number, element: ElementOf<"userTask">): void {
  const to = recipients(moves, token, element);
  if (to.length === 0) return;
  const title = elementTitle(element);
  moves.emit({
    type: "notificationRequested",
    token,
    element: element.id,
    request: {
      kind: "email",
      to,
      subject: `Reminder: ${title}`,
      text: `The task "${title}" is still waiting for you. You find it in your inbox.`,
    },
    retry,
  });
}

function recipients(moves: Moves, token: number, element: ElementOf<"userTask">): EmailRecipient[] {
  const { claimedBy } = moves.token(token);
  if (claimedBy !== undefined) return [{ memberId: claimedBy }];
  return element.candidates.flatMap((candidate): EmailRecipient[] => {
    if (candidate.kind === "member") return [{ memberId: candidate.memberId }];
    if (candidate.kind === "group") return [{ groupId: candidate.groupId }];
    return moves.state.requester === null ? [] : [{ memberId: moves.state.requester }];
  });
}
