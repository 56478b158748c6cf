import type { ElementEntry } from "@/engine/definition/graph";
import { compileEvent } from "@/engine/events/compile-event";
import { eventRegistry } from "@/engine/events/registry";
import { elementTitle } from "./element-title";

/** BPMN end event: consumes its token. The process or sub-process is complete when no token is left in it. */
export const endEvent: ElementEntry<"endEvent"> = {
  hasResult: false,
  waits: "never",

  compile(element, scope) {
    if (scope.node.outgoing.length > 0) {
      scope.error("flowOutOfEnd", `Nothing can follow "${elementTitle(element)}": it ends the process.`);
    }
    const event = element.event === undefined ? null : compileEvent(element.event, scope, "end");
    return {
      enter(moves, token) {
        if (event?.throw === undefined) moves.complete(token);
        else event.throw(moves, token);
      },
    };
  },

  summary: ({ event }) =>
    event === undefined ? "Ends here" : eventRegistry[event.type].summary(event, "end"),

  waitsFor: (token, { event }, names) =>
    event === undefined || token.wait === undefined
      ? "Ending"
      : eventRegistry[event.type].waitsFor(event, token, names),
};
