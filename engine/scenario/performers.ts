import type { Assignee } from "@/contracts/human-work";
import { excludedMembers } from "@/engine/elements/task-exclusion";
import { openParts } from "@/engine/elements/task-rights";
import { whoCompletes } from "@/engine/simulation/simulated-people";
import { type Place, titleIn } from "./find-place";
import type { Run } from "./run";

/** Who may do the task at the place, those named first coming first; null where nothing is known of the people. */
export function whoMay(run: Run, { token }: Place): string[] | null {
  const { directory } = run.settings;
  const element = run.graph.nodes.get(token.element)?.element;
  if (directory === undefined || element?.type !== "userTask" || token.task === undefined) return null;
  if (token.claimedBy !== undefined) return [token.claimedBy];
  if (token.task.each === true) return openParts(token.task);
  const excluded = excludedMembers(element, run.state);
  const assignees = token.task.candidates.flatMap((candidate): Assignee[] =>
    candidate.kind === "member" || candidate.kind === "group" || candidate.kind === "role" ? [candidate] : [],
  );
  return directory.members(assignees).filter((member) => !excluded.includes(member));
}

/** The member who does the task: the one whom the input names, or the first who may. A fault is a sentence. */
export function performer(
  run: Run,
  place: Place,
  named: string | undefined,
): { member: string } | { fault: string } {
  const may = whoMay(run, place);
  const title = titleIn(run, place.token.element);
  if (may === null) {
    const node = run.graph.nodes.get(place.token.element);
    if (named !== undefined || node === undefined) return { member: named ?? "" };
    return { member: whoCompletes(run.state, place.token, node) };
  }
  if (named !== undefined) {
    return may.includes(named) ? { member: named } : { fault: `This member may not do ${title}.` };
  }
  const [first] = may;
  return first === undefined ? { fault: `Nobody may do ${title}.` } : { member: first };
}
