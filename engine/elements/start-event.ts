import type { ElementEntry } from "@/engine/definition/graph";
import { elementTitle } from "./element-title";

/** BPMN none start event. What may be submitted is decided when the instance starts, before a token exists. */
export const startEvent: ElementEntry<"startEvent"> = {
  compile(element, scope) {
    if (element.formId !== undefined) scope.form(element.formId);
    if (scope.node.incoming.length > 0) {
      scope.error("flowIntoStart", `Nothing can lead back into "${elementTitle(element)}".`);
    }
    return { enter: (moves, token) => moves.complete(token) };
  },

  summary(element) {
    const [by] = element.startedBy;
    const who =
      element.startedBy.length > 1
        ? "People and hooks start it"
        : `A ${by === "hook" ? "hook" : "person"} starts it`;
    return element.formId === undefined ? who : `${who} with a form`;
  },

  waitsFor: () => "Starting",
};
