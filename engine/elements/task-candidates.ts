/**
 * Who may do a task, found when it begins. What is found stands in the journal, so that a replay needs no directory; a group
 * or a role stays what it is, so that who joins it later sees the task too.
 */
import type { Assignee, Candidate } from "@/contracts/human-work";
import type { Value } from "@/contracts/value";
import type { CompiledExpression, Moves } from "@/engine/definition/graph";
import { type Directory, noDirectory } from "@/engine/instance/directory";
import { performersOf } from "@/engine/instance/performers";
import { elementTitle } from "./element-title";

/** A candidate with its expression parsed. */
export interface CompiledCandidate {
  candidate: Candidate;
  expression: CompiledExpression | null;
}

export interface FoundCandidates {
  assignees: Assignee[];
  /** Why candidates lead to nobody: the ends of a sentence such as "nobody has done it yet". */
  missing: string[];
}

const MAX_NAMES = 1000;

/** Finds the people behind the candidates, each once. */
export function findCandidates(
  moves: Moves,
  token: number,
  candidates: readonly CompiledCandidate[],
): FoundCandidates {
  const found = new Map<string, Assignee>();
  const missing: string[] = [];
  for (const { candidate, expression } of candidates) {
    const { assignees, ...rest } = findCandidate(moves, token, candidate, expression);
    missing.push(...rest.missing);
    for (const assignee of assignees) found.set(assigneeKey(assignee), assignee);
  }
  return { assignees: [...found.values()], missing };
}

/** Without anybody who could answer, only those are known whom the process names itself. */
export const directoryOf = (moves: Moves): Directory => moves.context.directory ?? noDirectory;

/** The same text for the same people. */
export function assigneeKey(assignee: Assignee): string {
  if (assignee.kind === "member") return assignee.memberId;
  return assignee.kind === "group" ? assignee.groupId : assignee.role;
}

function findCandidate(
  moves: Moves,
  token: number,
  candidate: Candidate,
  expression: CompiledExpression | null,
): FoundCandidates {
  switch (candidate.kind) {
    case "member":
    case "group":
    case "role":
      return { assignees: [candidate], missing: [] };
    case "requester":
      return oneMember(moves.state.requester, "no member has started this request");
    case "performer":
      return oneMember(
        performersOf(moves.state, candidate.element).at(-1),
        notDone(moves, candidate.element),
      );
    case "manager":
      return findManager(moves, candidate.element);
    case "expression":
      return expression === null ? nobody("") : findNamed(moves, token, candidate.expression, expression);
  }
}

const nobody = (reason: string): FoundCandidates => ({ assignees: [], missing: [reason] });
const notDone = (moves: Moves, element: string) => `nobody has done "${titleOf(moves, element)}" yet`;

function titleOf(moves: Moves, id: string): string {
  const node = moves.graph.nodes.get(id);
  return node === undefined ? id : elementTitle(node.element);
}

function oneMember(memberId: string | null | undefined, reason: string): FoundCandidates {
  if (memberId === null || memberId === undefined) return nobody(reason);
  return { assignees: [{ kind: "member", memberId }], missing: [] };
}

function findManager(moves: Moves, element: string | undefined): FoundCandidates {
  const { requester } = moves.state;
  const memberId = element === undefined ? requester : performersOf(moves.state, element).at(-1);
  if (memberId === undefined || memberId === null) {
    return nobody(element === undefined ? "no member has started this request" : notDone(moves, element));
  }
  const whose = element === undefined ? "the requester has" : `who did "${titleOf(moves, element)}" has`;
  return oneMember(directoryOf(moves).managerOf(memberId), `${whose} no manager`);
}

function findNamed(
  moves: Moves,
  token: number,
  source: string,
  expression: CompiledExpression,
): FoundCandidates {
  const { now, timeZone } = moves.context;
  const result = expression.evaluate({ variables: moves.variables(token), now, timeZone });
  if (!result.ok) return nobody(`\`${source}\` could not be evaluated: ${result.error.message}`);
  const names = namesIn(result.value);
  if (names.length === 0) return nobody(`\`${source}\` names nobody`);
  const directory = directoryOf(moves);
  const assignees: Assignee[] = [];
  const missing: string[] = [];
  for (const name of names) {
    const found = directory.named(name);
    if (found === null) missing.push(`"${name}" is no member and no group`);
    else assignees.push(found);
  }
  return { assignees, missing };
}

/** Texts, alone or in lists; all else names nobody. */
function namesIn(value: Value): string[] {
  const names = (Array.isArray(value) ? value : [value]).flatMap((item) =>
    typeof item === "string" && item.trim() !== "" ? [item.trim()] : [],
  );
  return [...new Set(names)].slice(0, MAX_NAMES);
}
