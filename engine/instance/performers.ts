import type { InstanceState } from "./types";

/** Who has done the task of the element, delegates and whom they stood in for included, the latest last. */
export function performersOf(
  { performers, variables }: Pick<InstanceState, "performers" | "variables">,
  element: string,
): readonly string[] {
  if (performers !== undefined && Object.hasOwn(performers, element)) return performers[element] ?? [];
  return performerIn(variables[element]);
}

/** Instances of the first release kept the performer in the task's result only. */
function performerIn(result: InstanceState["variables"][string] | undefined): string[] {
  if (typeof result !== "object" || result === null || !("completedBy" in result)) return [];
  return typeof result.completedBy === "string" ? [result.completedBy] : [];
}
