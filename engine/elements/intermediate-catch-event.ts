import type { ElementEntry } from "@/engine/definition/graph";
import { compileEvent } from "@/engine/events/compile-event";
import { eventRegistry } from "@/engine/events/registry";

/** BPMN intermediate catch event: the token waits until it happens. What came with it is the variable named by the id. */
export const intermediateCatchEvent: ElementEntry<"intermediateCatchEvent"> = {
  hasResult: true,
  waits: "always",

  settings: [{ path: "event", label: "Waits for", kind: "event", role: "catch", optional: false }],

  compile(element, scope) {
    const event = compileEvent(element.event, scope, "catch");
    return {
      enter(moves, token) {
        if (event.subscribe === undefined) moves.complete(token);
        else event.subscribe(moves, token);
      },
    };
  },

  summary: ({ event }) => eventRegistry[event.type].summary(event, "catch"),

  waitsFor: (token, { event }, names) => eventRegistry[event.type].waitsFor(event, token, names),
};
