import type { EventDefinition, EventRole } from "@/contracts/event-definition";
import type { CompiledEvent, CompileScope } from "@/engine/definition/graph";
import { elementTitle } from "@/engine/elements/element-title";
import { eventRegistry } from "./registry";

const places: Record<EventRole, string> = {
  start: "start a process",
  eventSubProcess: "start an event sub-process",
  catch: "be waited for in the flow",
  throw: "be thrown in the flow",
  boundary: "stand on the border of a step",
  end: "end a branch",
};

/** Checks that the event may stand here and prepares what it does; keeps it at the node, where the engine finds it. */
export function compileEvent(event: EventDefinition, scope: CompileScope, role: EventRole): CompiledEvent {
  const entry = eventRegistry[event.type];
  const title = elementTitle(scope.node.element);
  if (!entry.roles.includes(role)) {
    scope.error("eventOutOfPlace", `"${title}": ${entry.label} cannot ${places[role]}.`, "event");
  }
  const { element } = scope.node;
  const interrupting = "interrupting" in element ? (element.interrupting ?? true) : true;
  if (!interrupting && !entry.canBeNonInterrupting) {
    scope.error(
      "mustInterrupt",
      `"${title}" always interrupts: ${entry.label} cannot leave the rest at work.`,
      "interrupting",
    );
  }
  if ("name" in event && event.name.trim() === "") {
    scope.error(
      "eventNameMissing",
      `"${title}" does not name its ${entry.label.toLowerCase()}.`,
      "event.name",
    );
  }
  const compiled = entry.compile(event, scope, role);
  scope.node.event = compiled;
  return compiled;
}
