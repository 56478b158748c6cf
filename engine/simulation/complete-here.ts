import type { Refusal } from "@/engine/instance/types";
import type { PlacedToken } from "./simulated-instance";
import { whoCompletes } from "./simulated-people";
import type { StepOf } from "./simulation-step";
import type { World } from "./world";

/** Why outcomes are chosen that ask for a reason. */
const COMMENT = "Chosen by a step.";

/**
 * Does the task at the token, or takes the result of what it waits for. Variables of the step become variables of the
 * process; of what is not a task they are its result as well.
 */
export function completeHere(
  world: World,
  { instance, id, token }: PlacedToken,
  { outcome = null, variables = {} }: StepOf<"complete">,
): Refusal | null {
  const node = instance.process.graph.nodes.get(token.element);
  if (token.wait === "task" && node !== undefined) {
    const chosen = node.element.type === "userTask" ? node.element.outcomes : [];
    const needsComment = chosen.some(({ value, commentRequired }) => value === outcome && commentRequired);
    return world.command(instance, {
      type: "completeTask",
      token: id,
      memberId: whoCompletes(instance.state, token, node),
      outcome,
      comment: needsComment ? COMMENT : null,
      submission: variables,
    });
  }
  if (outcome !== null) {
    const message = `Only tasks have outcomes, and "${token.element}" is none.`;
    return { code: "invalidOutcome", message };
  }
  const result = Object.keys(variables).length === 0 ? null : variables;
  const refusal = world.keep(instance, id, variables);
  if (refusal !== null) return refusal;
  return token.wait === "call"
    ? world.command(instance, { type: "callCompleted", token: id, output: result })
    : world.command(instance, { type: "effectSucceeded", token: id, result });
}
