import type { ElementEntry, GraphNode } from "@/engine/definition/graph";
import { elementTitle } from "./element-title";

/** BPMN event-based gateway: the event that happens first among those after it decides the way. */
export const eventBasedGateway: ElementEntry<"eventBasedGateway"> = {
  hasResult: false,
  waits: "always",

  compile(element, scope) {
    const title = elementTitle(element);
    const { outgoing } = scope.node;
    if (outgoing.length < 2) {
      scope.error("choiceWithoutEvents", `"${title}" needs at least two events after it.`);
    }
    for (const { target } of outgoing) {
      const next = elementTitle(target.element);
      if (!canBeChosen(target)) {
        const message = `After "${title}" only events that are waited for can stand; "${next}" is none.`;
        scope.error("choiceWithoutEvent", message);
      } else if (target.boundaries.length > 0 || isRepeated(target)) {
        const message = `After "${title}" nothing can stand on the border of "${next}" and it cannot be repeated: it is an event there.`;
        scope.error("choiceOfActivity", message);
      }
    }
    return { enter: (moves, token) => moves.openChoice(token) };
  },

  summary: () => "What happens first",

  waitsFor: (_token, element) => `Waiting for what happens first after "${elementTitle(element)}"`,
};

function canBeChosen({ element }: GraphNode): boolean {
  if (element.type === "intermediateCatchEvent") return element.event.type !== "link";
  return element.type === "timer" || element.type === "receiveTask";
}

const isRepeated = ({ element }: GraphNode) => "loop" in element && element.loop !== undefined;
