import type { ElementEntry, GraphFlow, Moves } from "@/engine/definition/graph";
import { checkBranches } from "./check-branches";
import { elementTitle } from "./element-title";

/**
 * BPMN exclusive gateway: the first flow, in the definition's order, whose condition is true; else the default flow.
 * With one way out it only brings branches together.
 */
export const exclusiveGateway: ElementEntry<"exclusiveGateway"> = {
  hasResult: false,
  waits: "never",

  compile(element, scope) {
    checkBranches(elementTitle(element), scope);
    const { outgoing } = scope.node;
    const otherwise = outgoing.find((flow) => flow.isDefault);
    const only = outgoing.length === 1 && outgoing[0]?.condition === null ? outgoing[0] : undefined;
    return {
      enter(moves, token) {
        if (only !== undefined) return moves.complete(token);
        const chosen = choose(moves, token, outgoing);
        if (chosen === "failed") return;
        const flow = chosen ?? otherwise;
        if (flow !== undefined) return moves.complete(token, { flows: [flow] });
        moves.fail(
          token,
          `No condition after "${elementTitle(element)}" was true and no branch is marked as the default.`,
        );
      },
    };
  },

  summary: () => "Goes one way",

  waitsFor: (_token, element) => `Deciding at "${elementTitle(element)}"`,
};

function choose(moves: Moves, token: number, flows: readonly GraphFlow[]): GraphFlow | "failed" | null {
  for (const flow of flows) {
    if (flow.condition === null || flow.isDefault) continue;
    const source = `the condition \`${flow.conditionSource}\``;
    const result = moves.evaluate(token, flow.condition, source);
    if (result === null) return "failed";
    if (result.value === true) return flow;
  }
  return null;
}
