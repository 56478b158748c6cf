import type { ElementEntry } from "@/engine/definition/graph";
import { compileEvent } from "@/engine/events/compile-event";
import { eventRegistry } from "@/engine/events/registry";

/** BPMN receive task: waits for its message as an intermediate event does, and has a border for what happens meanwhile. */
export const receiveTask: ElementEntry<"receiveTask"> = {
  hasResult: true,
  waits: "always",

  settings: eventRegistry.message.settings("catch"),

  compile(element, scope) {
    const event = compileEvent(element.event, scope, "catch");
    return { enter: (moves, token) => event.subscribe?.(moves, token) };
  },

  summary: ({ event }) => eventRegistry.message.summary(event, "catch"),

  waitsFor: (token, { event }, names) => eventRegistry.message.waitsFor(event, token, names),
};
