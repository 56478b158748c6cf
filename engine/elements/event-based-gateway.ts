import type { ElementEntry } from "@/engine/definition/graph";
import { elementTitle } from "./element-title";

/** BPMN event-based gateway: the event that happens first among those after it decides the way. */
export const eventBasedGateway: ElementEntry<"eventBasedGateway"> = {
  compile(element, scope) {
    const title = elementTitle(element);
    const { outgoing } = scope.node;
    if (outgoing.length < 2) {
      scope.error("choiceWithoutEvents", `"${title}" needs at least two events after it.`);
    }
    for (const { target } of outgoing) {
      const next = target.element;
      if (canBeChosen(next.type) && !(next.type === "intermediateCatchEvent" && next.event.type === "link"))
        continue;
      const message = `After "${title}" only events that are waited for can stand; "${elementTitle(next)}" is none.`;
      scope.error("choiceWithoutEvent", message);
    }
    return { enter: (moves, token) => moves.openChoice(token) };
  },

  summary: () => "What happens first",

  waitsFor: (_token, element) => `Waiting for what happens first after "${elementTitle(element)}"`,
};

function canBeChosen(type: string): boolean {
  return type === "intermediateCatchEvent" || type === "timer";
}
