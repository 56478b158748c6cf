import type { JournalEventOf } from "@/contracts/journal";
import type { TaskAtToken, TaskVote, Token } from "./types";

export type TaskEvent = JournalEventOf<
  | "taskCreated"
  | "taskClaimed"
  | "taskReleased"
  | "taskAssigned"
  | "taskHandedOn"
  | "taskVoted"
  | "taskFollowedUp"
  | "taskAsked"
  | "taskAnswered"
>;

/** The token after something has happened to its task. */
export function changeTask(token: Token, event: TaskEvent, at: string): Token {
  switch (event.type) {
    case "taskCreated":
      return { ...token, wait: "task", task: createdTask(event, at) };
    case "taskClaimed":
      return { ...token, claimedBy: event.memberId };
    case "taskReleased":
      return released(token);
    case "taskAssigned":
      return assigned(token, event);
    case "taskHandedOn":
      return withTask(released(token), (task) => ({ ...task, candidates: event.candidates }));
    case "taskVoted":
      return withTask(released(token), (task) => ({
        ...task,
        votes: [...(task.votes ?? []), voteOf(event, at)],
      }));
    case "taskAsked":
      return withTask(token, (task) => ({
        ...task,
        asked: (task.asked ?? 0) + 1,
        question: { by: event.by, to: event.memberId },
      }));
    case "taskAnswered":
      return withTask(token, ({ question: _, ...task }) => task);
    case "taskFollowedUp":
      return withTask(token, (task) => ({ ...task, followedUp: event.number + 1 }));
  }
}

function createdTask(event: JournalEventOf<"taskCreated">, since: string): TaskAtToken {
  const { candidates, each, steps, dueAt } = event;
  const task: TaskAtToken = { candidates, since };
  if (each !== undefined) task.each = each;
  if (steps !== undefined) task.steps = steps;
  if (dueAt !== undefined) task.dueAt = dueAt;
  return task;
}

/** Where everybody has a part, somebody else gets it; else the member has the task for themselves. */
function assigned(token: Token, { memberId, from }: JournalEventOf<"taskAssigned">): Token {
  if (from === undefined) return { ...token, claimedBy: memberId };
  return withTask(token, (task) => ({
    ...task,
    candidates: task.candidates.map((candidate) =>
      candidate.kind === "member" && candidate.memberId === from ? { kind: "member", memberId } : candidate,
    ),
  }));
}

function voteOf(event: JournalEventOf<"taskVoted">, at: string): TaskVote {
  const { memberId, onBehalfOf, outcome, comment } = event;
  const vote = { outcome, comment, at };
  return onBehalfOf === undefined
    ? { member: memberId, ...vote }
    : { member: onBehalfOf, by: memberId, ...vote };
}

function released({ claimedBy: _, ...token }: Token): Token {
  return token;
}

function withTask(token: Token, change: (task: TaskAtToken) => TaskAtToken): Token {
  return token.task === undefined ? token : { ...token, task: change(token.task) };
}
