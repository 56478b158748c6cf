import type { ProcessDefinition } from "@/contracts/process";
import type { Doer } from "@/engine/layout/bands/doer";

/** Whether work can be given to whom the band is of. */
export function canBeGiven({ kind }: Doer): boolean {
  return kind === "requester" || kind === "people" || kind === "nobody";
}

/** Gives tasks to somebody else; what is no task stays as it is. */
export function assignDoer(
  definition: ProcessDefinition,
  ids: ReadonlySet<string>,
  doer: Doer,
): ProcessDefinition {
  if (!canBeGiven(doer)) return definition;
  const candidates =
    doer.kind === "people" ? [...doer.candidates] : doer.kind === "requester" ? [{ kind: doer.kind }] : [];
  return {
    ...definition,
    elements: definition.elements.map((element) =>
      element.type === "userTask" && ids.has(element.id) ? { ...element, candidates } : element,
    ),
  };
}
