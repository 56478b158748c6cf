import type { ElementEntry } from "@/engine/definition/graph";
import { elementTitle } from "./element-title";

/** BPMN none end event: consumes its token. The instance is complete when no token is left. */
export const endEvent: ElementEntry<"endEvent"> = {
  compile(element, scope) {
    if (scope.node.outgoing.length > 0) {
      scope.error("flowOutOfEnd", `Nothing can follow "${elementTitle(element)}": it ends the process.`);
    }
    return { enter: (moves, token) => moves.complete(token) };
  },

  summary: () => "Ends here",

  waitsFor: () => "Ending",
};
