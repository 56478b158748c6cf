import type { ElementEntry } from "@/engine/definition/graph";
import { withStart } from "@/engine/definition/implied-starts";
import { elementTitle } from "./element-title";

/** BPMN embedded sub-process: its own start runs when it is reached; it is complete when nothing runs inside any more. */
export const subProcess: ElementEntry<"subProcess"> = {
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

  summary: () => "Several steps in one",

  waitsFor: (_token, element) => `Working inside "${elementTitle(element)}"`,
};
