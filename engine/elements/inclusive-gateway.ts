import type { ElementEntry, GraphFlow } from "@/engine/definition/graph";
import { checkBranches } from "./check-branches";
import { elementTitle } from "./element-title";

/**
 * BPMN inclusive gateway: every flow whose condition is true, else the default flow. It joins what can still come, before
 * it is entered.
 */
export const inclusiveGateway: ElementEntry<"inclusiveGateway"> = {
  hasResult: false,
  waits: "never",

  compile(element, scope) {
    const title = elementTitle(element);
    checkBranches(title, scope);
    const { outgoing } = scope.node;
    const otherwise = outgoing.find((flow) => flow.isDefault);
    const only = outgoing.length === 1 && outgoing[0]?.condition === null;
    return {
      enter(moves, token) {
        if (only) return moves.complete(token);
        const flows: GraphFlow[] = [];
        for (const flow of outgoing) {
          if (flow.condition === null || flow.isDefault) continue;
          const result = moves.evaluate(token, flow.condition, `the condition \`${flow.conditionSource}\``);
          if (result === null) return;
          if (result.value === true) flows.push(flow);
        }
        if (flows.length === 0 && otherwise !== undefined) flows.push(otherwise);
        if (flows.length > 0) return moves.complete(token, { flows });
        moves.fail(token, `No condition after "${title}" was true and no branch is marked as the default.`);
      },
    };
  },

  summary: () => "One or more branches",

  waitsFor: (_token, element) => `Waiting for the other branches at "${elementTitle(element)}"`,
};
