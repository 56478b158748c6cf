import type { Candidate } from "@/contracts/human-work";
import type { Names } from "@/engine/definition/graph";
import { inList } from "@/engine/elements/in-list";

/** Who does a step, as far as the process says it before it runs. */
export type Doer =
  | { kind: "requester" | "nobody" | "byHand" | "system" }
  | { kind: "people"; candidates: readonly Candidate[] };

/** The same for all that the same people do, in whatever order they are listed. */
export function doerKey(doer: Doer): string {
  if (doer.kind !== "people") return doer.kind;
  return doer.candidates
    .map(candidateKey)
    .toSorted((one, other) => (one < other ? -1 : 1))
    .join(" ");
}

export function candidateKey(candidate: Candidate): string {
  switch (candidate.kind) {
    case "member":
      return `member:${candidate.memberId}`;
    case "group":
      return `group:${candidate.groupId}`;
    case "role":
      return `role:${candidate.role}`;
    case "requester":
      return "requester";
    case "manager":
      return `manager:${candidate.element ?? ""}`;
    case "performer":
      return `performer:${candidate.element}`;
    case "expression":
      return `expression:${candidate.expression.trim()}`;
  }
}

/** What stands at the head of a band. `titles` are those of the elements. */
export function doerName(doer: Doer, names: Names, titles: ReadonlyMap<string, string>): string {
  switch (doer.kind) {
    case "requester":
      return "Requester";
    case "nobody":
      return "Nobody yet";
    case "byHand":
      return "By hand";
    case "system":
      return "System";
    case "people":
      return inList(doer.candidates.map((candidate) => candidateName(candidate, names, titles)));
  }
}

function candidateName(candidate: Candidate, names: Names, titles: ReadonlyMap<string, string>): string {
  const titleOf = (element: string) => titles.get(element) ?? "an earlier step";
  switch (candidate.kind) {
    case "member":
      return names.member(candidate.memberId) ?? "A former member";
    case "group":
      return names.group(candidate.groupId) ?? "A deleted group";
    case "role":
      return `${candidate.role.charAt(0).toUpperCase()}${candidate.role.slice(1)}s`;
    case "requester":
      return "Requester";
    case "manager":
      return candidate.element === undefined
        ? "Requester's manager"
        : `Manager of who does "${titleOf(candidate.element)}"`;
    case "performer":
      return `Who does "${titleOf(candidate.element)}"`;
    case "expression":
      return candidate.expression.trim()
        ? `Whom ${candidate.expression.trim()} names`
        : "Whom an expression names";
  }
}
