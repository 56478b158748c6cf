import type { ProcessDefinition } from "@/contracts/process";
import type { Names } from "@/engine/definition/graph";

/** The ids of the members that a definition names as candidates. */
export function listCandidateMembers(definition: ProcessDefinition): string[] {
  return candidatesOf(definition).flatMap((candidate) =>
    candidate.kind === "member" ? [candidate.memberId] : [],
  );
}

/** Names of the groups and members in a definition, by id: what the browser needs to say who does what. */
export function candidateDirectory(definition: ProcessDefinition, names: Names): Record<string, string> {
  const named = candidatesOf(definition).flatMap((candidate) => {
    if (candidate.kind === "requester") return [];
    const [id, name] =
      candidate.kind === "member"
        ? [candidate.memberId, names.member(candidate.memberId)]
        : [candidate.groupId, names.group(candidate.groupId)];
    return name === undefined ? [] : [[id, name] as const];
  });
  return Object.fromEntries(named);
}

function candidatesOf(definition: ProcessDefinition) {
  return definition.elements.flatMap((element) => (element.type === "userTask" ? element.candidates : []));
}
