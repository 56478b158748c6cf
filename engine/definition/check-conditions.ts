import { elementTitle } from "@/engine/elements/element-title";
import type { GraphFlow, GraphNode } from "./graph";
import type { Problem } from "./problem";

/** Whatever they ask of the clock changes; the engine has no other source of change than names. */
const clock = /\b(now|today)\s*\(/;

/** Finds conditions that say the same whatever the values are: a branch that is never taken, or always. */
export function checkConditions(nodes: ReadonlyMap<string, GraphNode>): Problem[] {
  return [...nodes.values()].flatMap(({ outgoing }) => outgoing.flatMap(constantCondition));
}

function constantCondition({
  id,
  source,
  target,
  condition,
  conditionSource,
  isDefault,
}: GraphFlow): Problem[] {
  if (condition === null || isDefault || condition.names.length > 0 || clock.test(conditionSource ?? ""))
    return [];
  const result = condition.evaluate({ variables: {}, now: "2000-01-01T00:00:00.000Z", timeZone: "UTC" });
  if (!result.ok) return [];
  const branch = `The branch from "${elementTitle(source.element)}" to "${elementTitle(target.element)}"`;
  const always = result.value === true;
  const message = always
    ? `${branch} is always taken: its condition is true whatever the values are.`
    : `${branch} is never taken: its condition is true for no values.`;
  const about = { flow: id, element: source.element.id, setting: "condition" };
  return [{ severity: "warning", code: always ? "alwaysTrue" : "neverTrue", message, ...about }];
}
