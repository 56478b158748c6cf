import type { ElementEntry } from "@/engine/definition/graph";
import { chooseFlows } from "@/engine/instance/choose-flows";
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
    return {
      enter(moves, token) {
        const { choice } = scope.node;
        if (choice === null) return moves.complete(token);
        const chosen = chooseFlows(moves, token, choice);
        if ("reason" in chosen) moves.fail(token, chosen.reason);
        else moves.complete(token, chosen);
      },
    };
  },

  summary: () => "One or more branches",

  waitsFor: (_token, element) => `Waiting for the other branches at "${elementTitle(element)}"`,
};
