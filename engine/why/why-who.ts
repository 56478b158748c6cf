import type { Candidate } from "@/contracts/human-work";
import type { ElementOf } from "@/contracts/process";
import type { Names } from "@/engine/definition/graph";
import { candidateNames } from "@/engine/elements/candidate-names";
import { inList } from "@/engine/elements/in-list";
import type { Token } from "@/engine/instance/types";
import type { Viewer } from "./types";
import { capital, member } from "./why-names";

/** A task as far as it concerns who may do it. */
export interface TaskForSomebody {
  element: ElementOf<"userTask">;
  token: Pick<Token, "task" | "claimedBy">;
  requester: string | null;
}

/** Why a task is with these people, and with the one who asks. */
export function whyWho(task: TaskForSomebody, viewer: Viewer | undefined, names: Names): string[] {
  const { element, token } = task;
  const candidates = token.task?.candidates ?? element.candidates;
  const who = candidateNames(candidates, names, token.task?.each ? "and" : "or");
  if (who === null) return ["Nobody is named for it."];
  const rule = namedBy(element, candidates, names);
  return [
    `It is for ${who}${rule}.`,
    ...(viewer === undefined ? [] : [whyYou(task, viewer, names) ?? "It is not for you."]),
    whoseNow(token, viewer, names),
  ].filter((sentence) => sentence !== null);
}

/** Why the one who asks may do the task: the rules that name them. Null when none does. */
export function whyYou(
  { element, token, requester }: TaskForSomebody,
  viewer: Viewer,
  names: Names,
): string | null {
  const candidates = token.task?.candidates ?? element.candidates;
  const reasons = candidates.flatMap(
    (candidate) => reasonFor(candidate, { element, requester }, viewer, names) ?? [],
  );
  return reasons.length === 0 ? null : `You can do it: ${inList([...new Set(reasons)], "and")}.`;
}

function reasonFor(
  candidate: Candidate,
  { element, requester }: Pick<TaskForSomebody, "element" | "requester">,
  { memberId, groupIds, role }: Viewer,
  names: Names,
): string | null {
  const isRequester = requester === memberId;
  switch (candidate.kind) {
    case "group":
      return groupIds.has(candidate.groupId)
        ? `you are in ${names.group(candidate.groupId) ?? "one of its groups"}`
        : null;
    case "role":
      return candidate.role === role ? `your role is ${role}` : null;
    case "requester":
      return isRequester ? "you started the request" : null;
    case "member": {
      if (candidate.memberId !== memberId) return null;
      const rules = element.candidates.map(({ kind }) => kind);
      const byName = element.candidates.some((rule) => rule.kind === "member" && rule.memberId === memberId);
      if (!byName && isRequester && rules.includes("requester")) return "you started the request";
      return "it names you";
    }
    default:
      return null;
  }
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
  token: Pick<Token, "task" | "claimedBy">,
  viewer: Viewer | undefined,
  names: Names,
): string | null {
  if (token.task?.each) return null;
  if (token.claimedBy === undefined) return "Nobody has claimed it.";
  if (token.claimedBy === viewer?.memberId) return "You have claimed it.";
  return `${capital(member(token.claimedBy, names))} has claimed it; nobody else can do it meanwhile.`;
}
