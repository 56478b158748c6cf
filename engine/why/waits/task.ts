import type { ElementOf } from "@/contracts/process";
import type { Names } from "@/engine/definition/graph";
import { candidateNames } from "@/engine/elements/candidate-names";
import { inList } from "@/engine/elements/in-list";
import { openParts } from "@/engine/elements/task-rights";
import type { TaskAtToken, Token } from "@/engine/instance/types";
import type { WaitScope, WaitSentences } from "../types";
import { capital, member, moment } from "../why-names";

/** Somebody who does a task. */
export function task(scope: WaitScope): WaitSentences {
  const { token, node, names, options } = scope;
  if (node.element.type !== "userTask") return { notDone: [], next: [] };
  const since = moment(token.task?.since ?? token.enteredAt, names);
  return {
    notDone: [
      token.task?.each ? tellParts(token.task, names) : `Nobody has done it since ${since}.`,
      ...tellDue(token.task?.dueAt, names, options.now),
    ],
    next: [tellDoing(node.element, token, names), ...tellTimers(token, names)],
  };
}

function tellParts(at: TaskAtToken, names: Names): string {
  const open = openParts(at).map((id) => member(id, names));
  const done = at.votes?.length ?? 0;
  return `${done} of ${done + open.length} have done their part; ${inList(open, "and")} ${open.length === 1 ? "has" : "have"} not.`;
}

function tellDue(dueAt: string | undefined, names: Names, now: string): string[] {
  if (dueAt === undefined) return [];
  const late = Date.parse(dueAt) <= Date.parse(now);
  return [late ? `It was due on ${moment(dueAt, names)}.` : `It is due on ${moment(dueAt, names)}.`];
}

function tellDoing(element: ElementOf<"userTask">, token: Token, names: Names): string {
  const { task: at, claimedBy } = token;
  const outcomes = element.outcomes.map((outcome) => `"${outcome.label}"`);
  const choosing = outcomes.length === 0 ? "" : `, with ${inList(outcomes)}`;
  if (at?.each) return `It goes on when enough of them have done their part${choosing}.`;
  const who =
    claimedBy === undefined
      ? (candidateNames(at?.candidates ?? element.candidates, names) ?? "somebody")
      : member(claimedBy, names);
  return `It goes on when the task is completed by ${who}${choosing}.`;
}

function tellTimers(token: Token, names: Names): string[] {
  const { reminder, followUp } = token.timers ?? {};
  const told: string[] = [];
  if (reminder !== undefined) told.push(`On ${moment(reminder, names)} a reminder is sent.`);
  if (followUp !== undefined) told.push(`On ${moment(followUp, names)} its next follow-up is made.`);
  return told.map(capital);
}
