import type { ElementEntry } from "@/engine/definition/graph";
import { compileEvent } from "@/engine/events/compile-event";
import { eventRegistry } from "@/engine/events/registry";
import { elementTitle } from "./element-title";

/** BPMN intermediate throw event; without an event it is a milestone that is only passed. */
export const intermediateThrowEvent: ElementEntry<"intermediateThrowEvent"> = {
  hasResult: false,
  waits: "never",

  settings: [{ path: "event", label: "Does", kind: "event", role: "throw", optional: true }],

  compile(element, scope) {
    const event = element.event === undefined ? null : compileEvent(element.event, scope, "throw");
    return {
      enter(moves, token) {
        if (event?.throw === undefined) moves.complete(token);
        else event.throw(moves, token);
      },
    };
  },

  summary: ({ event }) =>
    event === undefined ? "A milestone" : eventRegistry[event.type].summary(event, "throw"),

  waitsFor(token, element, names) {
    if (element.event === undefined || token.wait === undefined) return `"${elementTitle(element)}" is next`;
    return eventRegistry[element.event.type].waitsFor(element.event, token, names);
  },
};
