import type { ElementOf } from "@/contracts/process";
import type {
  AskTask,
  AssignTask,
  ClaimTask,
  CompleteTask,
  Moves,
  ReturnTask,
} from "@/engine/definition/graph";
import { refuse } from "@/engine/instance/refuse";
import type { Refusal, TaskAtToken } from "@/engine/instance/types";
import { elementTitle } from "./element-title";
import { whyExcluded } from "./task-exclusion";

type TaskCommand = ClaimTask | AssignTask | CompleteTask | ReturnTask | AskTask;

/**
 * Why the task must not be taken, given or done as the command says: duties that must be kept apart, or a part that is not
 * theirs. Whether somebody is a candidate at all is known to whoever gives the command.
 */
export function refuseTask(
  moves: Moves,
  command: TaskCommand,
  element: ElementOf<"userTask">,
): Refusal | null {
  const { token, memberId } = command;
  const onBehalfOf = command.type === "assignTask" ? undefined : command.onBehalfOf;
  const { state, graph } = moves;
  const why = whyExcluded(element, state, [memberId, onBehalfOf], graph.definition);
  if (why !== null) return refuse("notAllowed", why, element.id);
  const { task } = moves.token(token);
  if (task?.question !== undefined && command.type !== "assignTask") {
    const message = `"${elementTitle(element)}" waits for the answer to a question.`;
    return refuse("notAllowed", message, element.id);
  }
  if (task?.each === true) return refusePart(command, task, element);
  if (command.type !== "assignTask" || command.from === undefined) return null;
  return refuse("notAllowed", `"${elementTitle(element)}" is done by one person.`, element.id);
}

/** Who still has to do their part: the members of a task that each of them does. */
export function openParts({ candidates, votes = [] }: TaskAtToken): string[] {
  const done = new Set(votes.map((vote) => vote.member));
  return candidates.flatMap((candidate) =>
    candidate.kind === "member" && !done.has(candidate.memberId) ? [candidate.memberId] : [],
  );
}

function refusePart(command: TaskCommand, task: TaskAtToken, element: ElementOf<"userTask">): Refusal | null {
  const title = elementTitle(element);
  const no = (message: string) => refuse("notAllowed", message, element.id);
  if (command.type === "claimTask")
    return no(`Everybody does their own part of "${title}"; nobody can claim it.`);
  const whose = command.type === "assignTask" ? command.from : (command.onBehalfOf ?? command.memberId);
  if (whose === undefined) return no(`Say whose part of "${title}" somebody else shall do.`);
  if (task.votes?.some((vote) => vote.member === whose))
    return no(`This part of "${title}" is done already.`);
  if (!isPart(task, whose)) return no(`"${title}" is up to others: only they can do their parts.`);
  if (command.type === "assignTask" && isPart(task, command.memberId)) {
    return no(`This member has a part of "${title}" already.`);
  }
  return null;
}

const isPart = ({ candidates }: TaskAtToken, member: string) =>
  candidates.some((candidate) => candidate.kind === "member" && candidate.memberId === member);
