import type { ElementOf, ProcessDefinition } from "@/contracts/process";
import { elementTitle } from "@/engine/elements/element-title";
import { performersOf } from "@/engine/instance/performers";
import type { InstanceState, Token } from "@/engine/instance/types";

/** The tasks to which this one can be sent back: those that its settings name and that somebody has done. */
export function returnTargets(
  { returnTo = [] }: ElementOf<"userTask">,
  definition: ProcessDefinition,
  state: InstanceState,
  token: Token | undefined,
): { element: string; name: string }[] {
  if (token === undefined || token.round !== undefined) return [];
  return returnTo.flatMap((id) => {
    const element = definition.elements.find((candidate) => candidate.id === id);
    const done = performersOf(state, id).length > 0;
    return element !== undefined && done ? [{ element: id, name: elementTitle(element) }] : [];
  });
}
