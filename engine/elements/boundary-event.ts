import type { ElementEntry } from "@/engine/definition/graph";
import { hasBorder } from "@/engine/definition/has-border";
import { compileEvent } from "@/engine/events/compile-event";
import { eventRegistry } from "@/engine/events/registry";
import { elementTitle } from "./element-title";

/** BPMN boundary event: listens while its activity is at work, and goes on in its place or beside it. */
export const boundaryEvent: ElementEntry<"boundaryEvent"> = {
  hasResult: true,
  waits: "never",

  settings: [
    { path: "event", label: "Happens on", kind: "event", role: "boundary", optional: false },
    {
      path: "interrupting",
      label: "Stops the step",
      kind: "switch",
      otherwise: true,
      help: "Off: the step goes on, and what follows here runs beside it.",
    },
  ],

  compile(element, scope) {
    const title = elementTitle(element);
    const host = scope.nodes.get(element.attachedTo);
    if (host === undefined) {
      scope.error("hostMissing", `"${title}" is attached to nothing.`, "attachedTo");
    } else if (!hasBorder(host.element.type)) {
      const message = `"${title}" cannot be attached to "${elementTitle(host.element)}": only tasks and sub-processes have a border.`;
      scope.error("hostWithoutBorder", message, "attachedTo");
    } else if (host.parent !== scope.node.parent) {
      const message = `"${title}" does not stand in the same sub-process as "${elementTitle(host.element)}".`;
      scope.error("hostElsewhere", message, "attachedTo");
    }
    if (scope.node.incoming.length > 0) {
      scope.error("flowIntoBoundary", `Nothing can lead into "${title}": it happens by itself.`);
    }
    compileEvent(element.event, scope, "boundary");
    return { enter: (moves, token) => moves.complete(token) };
  },

  summary: ({ event }) => eventRegistry[event.type].summary(event, "boundary"),

  waitsFor: (token, { event }, names) => eventRegistry[event.type].waitsFor(event, token, names),
};
