import { isHandler } from "@/engine/definition/compensation";
import type { GraphNode } from "@/engine/definition/graph";
import { elementTitle } from "@/engine/elements/element-title";
import { refuse } from "@/engine/instance/refuse";
import type { Refusal } from "@/engine/instance/types";

/** Why no token can be put at the element by hand; null when one can. */
export function refuseEntry(node: GraphNode): Refusal | null {
  const { element, incoming } = node;
  const title = elementTitle(element);
  const no = (why: string) =>
    refuse("notAllowed", `"${title}" ${why}: choose a step of the flow.`, element.id);
  if (isHandler(node)) return no("only undoes another step");
  switch (element.type) {
    case "boundaryEvent":
      return no("only happens while the step that it sits on is at work");
    case "eventSubProcess":
      return no("only runs when its event happens");
    case "startEvent":
      return element.event === undefined ? null : no("only begins when its event happens");
    case "intermediateCatchEvent":
      return incoming.length === 0 && element.event.type !== "link" ? no("is not part of the flow") : null;
    default:
      return incoming.length === 0 ? no("is not part of the flow") : null;
  }
}
