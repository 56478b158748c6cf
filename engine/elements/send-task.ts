import type { ElementEntry } from "@/engine/definition/graph";
import { compileEvent } from "@/engine/events/compile-event";
import { eventRegistry } from "@/engine/events/registry";
import { elementTitle } from "./element-title";

/** BPMN send task: throws its message as an intermediate event does, and can be repeated and undone as a step. */
export const sendTask: ElementEntry<"sendTask"> = {
  hasResult: false,
  waits: "never",

  settings: eventRegistry.message.settings("throw"),

  compile(element, scope) {
    const event = compileEvent(element.event, scope, "throw");
    return { enter: (moves, token) => event.throw?.(moves, token) };
  },

  summary: ({ event }) => eventRegistry.message.summary(event, "throw"),

  waitsFor: (_token, element) => `"${elementTitle(element)}" is next`,
};
