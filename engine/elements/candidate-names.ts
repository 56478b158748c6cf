import type { Candidate } from "@/contracts/human-work";
import type { Names } from "@/engine/definition/graph";
import { inList } from "./in-list";

/** The candidates in a sentence ("Finance or Ana Lopez"), or null when there are none. */
export function candidateNames(
  candidates: readonly Candidate[],
  names: Names,
  word: "or" | "and" = "or",
): string | null {
  if (candidates.length === 0) return null;
  return inList(
    candidates.map((candidate) => candidateName(candidate, names)),
    word,
  );
}

function candidateName(candidate: Candidate, names: Names): string {
  switch (candidate.kind) {
    case "member":
      return names.member(candidate.memberId) ?? "a former member";
    case "group":
      return names.group(candidate.groupId) ?? "a deleted group";
    case "role":
      return `${candidate.role === "owner" || candidate.role === "admin" ? "an" : "a"} ${candidate.role}`;
    case "requester":
      return "the requester";
    case "manager":
      return candidate.element === undefined
        ? "the requester's manager"
        : "the manager of who did an earlier step";
    case "performer":
      return "who did an earlier step";
    case "expression":
      return "whom an expression names";
  }
}
