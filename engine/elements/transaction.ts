import type { ElementEntry } from "@/engine/definition/graph";
import { withStart } from "@/engine/definition/implied-starts";
import { elementTitle } from "./element-title";

/**
 * BPMN transaction (10.3.5): a sub-process that is done as a whole. A cancel event inside gives up what runs and undoes what
 * is done; then it goes on at the cancel event on the border. An error that nothing inside catches is its hazard: it is
 * given up as it stands, and nothing is undone.
 */
export const transaction: ElementEntry<"transaction"> = {
  hasResult: false,
  waits: "sometimes",

  compile(element, scope) {
    const { inner } = scope.node;
    if (inner.start === null) {
      const fix = { label: "Add a start", apply: withStart(element.id) };
      scope.error("startMissing", `"${elementTitle(element)}" has no start inside.`, undefined, fix);
    }
    return { enter: (moves, token) => moves.openScope(token, inner) };
  },

  summary: () => "Several steps, all of them or none",

  waitsFor: (_token, element) => `Working inside "${elementTitle(element)}"`,
};
