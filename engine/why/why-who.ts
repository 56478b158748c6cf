import type { Candidate } from "@/contracts/human-work";
import type { ElementOf, ProcessDefinition } from "@/contracts/process";
import { roleCandidateIds } from "@/contracts/role-candidate";
import type { Names } from "@/engine/definition/graph";
import { candidateNames } from "@/engine/elements/candidate-names";
import { inList } from "@/engine/elements/in-list";
import { whyExcluded } from "@/engine/elements/task-exclusion";
import type { InstanceState, Token } from "@/engine/instance/types";
import type { Person, Viewer } from "./types";
import { capital, member } from "./why-names";

/** A task as far as it concerns who may do it. */
export interface TaskForSomebody {
  element: ElementOf<"userTask">;
  token: Pick<Token, "task" | "claimedBy">;
  state: Pick<InstanceState, "requester" | "performers" | "variables">;
  definition: ProcessDefinition;
}

/** Why a task is with these people, and with the one who asks. */
export function whyWho(task: TaskForSomebody, viewer: Viewer | undefined, names: Names): string[] {
  const { element, token } = task;
  const candidates = candidatesOf(task);
  const who = candidateNames(candidates, names, token.task?.each ? "and" : "or");
  if (who === null) return ["Nobody is named for it."];
  return [
    `It is for ${who}${namedBy(element, candidates, names)}.`,
    ...(viewer === undefined ? [] : [whyYou(task, viewer, names)]),
    ...whoseNow(token, viewer, names),
  ];
}

/** Why the one who asks may do the task or not: the rules that name them or keep them from it. */
export function whyYou(task: TaskForSomebody, viewer: Viewer, names: Names): string {
  const { element, state, definition } = task;
  const excluded = whyExcluded(element, state, [viewer.memberId], definition);
  if (excluded !== null) return excluded;
  const reasons = candidatesOf(task).flatMap((candidate) => reasonFor(candidate, task, viewer, names) ?? []);
  if (reasons.length > 0) return `You can do it: ${inList([...new Set(reasons)], "and")}.`;
  const delegator = (viewer.delegators ?? []).find(
    (person) =>
      whyExcluded(element, state, [person.memberId], definition) === null &&
      candidatesOf(task).some((candidate) => reasonFor(candidate, task, person, names) !== null),
  );
  if (delegator !== undefined) return `You can do it in place of ${member(delegator.memberId, names)}.`;
  return viewer.mayDoAll ? "It is not for you, but you may do every task." : "It is not for you.";
}

function candidatesOf({ element, token }: TaskForSomebody): readonly Candidate[] {
  return token.task?.candidates ?? element.candidates;
}

function reasonFor(
  candidate: Candidate,
  { element, state }: TaskForSomebody,
  { memberId, candidateIds }: Person,
  names: Names,
): string | null {
  const isRequester = state.requester === memberId;
  switch (candidate.kind) {
    case "group":
      return candidateIds.has(candidate.groupId)
        ? `you are in ${names.group(candidate.groupId) ?? "one of its groups"}`
        : null;
    case "role":
      return candidateIds.has(roleCandidateIds[candidate.role]) ? `your role is ${candidate.role}` : null;
    case "requester":
      return isRequester ? "you started the request" : null;
    case "member":
      if (candidate.memberId !== memberId) return null;
      return isRequester && !namesMember(element, memberId) ? "you started the request" : "it names you";
    default:
      return null;
  }
}

/** Whether the process names the member itself, and did not find them by a rule. */
function namesMember({ candidates }: ElementOf<"userTask">, memberId: string): boolean {
  const asksRequester = candidates.some(({ kind }) => kind === "requester");
  return !asksRequester || candidates.some((rule) => rule.kind === "member" && rule.memberId === memberId);
}

/** What the process asks for, where the people had to be found first. */
function namedBy(
  { candidates: rules }: ElementOf<"userTask">,
  found: readonly Candidate[],
  names: Names,
): string {
  const asked = candidateNames(rules, names);
  const isSame = JSON.stringify(rules) === JSON.stringify(found);
  return asked === null || isSame ? "" : `; the process asks for ${asked}`;
}

function whoseNow(
  { task, claimedBy }: TaskForSomebody["token"],
  viewer: Viewer | undefined,
  names: Names,
): string[] {
  if (task?.each) return [];
  if (claimedBy === undefined) return ["Nobody has claimed it."];
  if (claimedBy === viewer?.memberId) return ["You have claimed it."];
  return [`${capital(member(claimedBy, names))} has claimed it; nobody else can do it meanwhile.`];
}
