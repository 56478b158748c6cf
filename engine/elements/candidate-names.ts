import type { Candidate } from "@/contracts/process";
import type { Names } from "@/engine/definition/graph";

/** The candidates in a sentence ("Finance or Ana Lopez"), or null when there are none. */
export function candidateNames(candidates: readonly Candidate[], names: Names): string | null {
  const known = candidates.map((candidate) => candidateName(candidate, names));
  if (known.length < 2) return known[0] ?? null;
  return `${known.slice(0, -1).join(", ")} or ${known.at(-1)}`;
}

function candidateName(candidate: Candidate, names: Names): string {
  switch (candidate.kind) {
    case "member":
      return names.member(candidate.memberId) ?? "a former member";
    case "group":
      return names.group(candidate.groupId) ?? "a deleted group";
    case "requester":
      return "the requester";
  }
}
