import type { JournalEvent } from "@/contracts/journal";
import type { ProcessDefinition } from "@/contracts/process";
import type { Names } from "@/engine/definition/graph";

/** The ids of the members that a definition names as candidates. */
export function listCandidateMembers(definition: ProcessDefinition): string[] {
  return candidatesOf(definition).flatMap((candidate) =>
    candidate.kind === "member" ? [candidate.memberId] : [],
  );
}

/** The ids of the members to whom something happened in a journal. */
export function listJournalMembers(entries: readonly { events: readonly JournalEvent[] }[]): string[] {
  const ids = new Set<string>();
  for (const event of entries.flatMap((entry) => entry.events)) {
    if ("memberId" in event) ids.add(event.memberId);
    if ("onBehalfOf" in event && event.onBehalfOf !== undefined) ids.add(event.onBehalfOf);
    if (!("candidates" in event)) continue;
    for (const candidate of event.candidates) if (candidate.kind === "member") ids.add(candidate.memberId);
  }
  return [...ids];
}

/** Names of the groups and members in a definition, and of more members, by id: who does what, in words. */
export function candidateDirectory(
  definition: ProcessDefinition,
  names: Names,
  more: readonly string[] = [],
): Record<string, string> {
  const people = [...listCandidateMembers(definition), ...more].map((id) => [id, names.member(id)]);
  const groups = candidatesOf(definition).flatMap((candidate) =>
    candidate.kind === "group" ? [[candidate.groupId, names.group(candidate.groupId)]] : [],
  );
  return Object.fromEntries([...people, ...groups].filter(([, name]) => name !== undefined));
}

function candidatesOf(definition: ProcessDefinition) {
  return definition.elements.flatMap((element) => (element.type === "userTask" ? element.candidates : []));
}
