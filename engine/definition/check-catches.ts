import type { ElementType } from "@/contracts/process";
import { elementTitle } from "@/engine/elements/element-title";
import type { GraphNode } from "./graph";
import type { Problem } from "./problem";

type Nodes = ReadonlyMap<string, GraphNode>;

/** What can fail while it is at work; a failing expression stops for repair and is no error event. */
const canFail: readonly ElementType[] = [
  "httpRequest",
  "email",
  "document",
  "scriptTask",
  "dataRecord",
  "callActivity",
];

/**
 * Finds events on the border of an activity that nothing inside it can cause: errors of what cannot fail, escalations that
 * nobody raises. Messages, signals, times and conditions come from anywhere.
 */
export function checkCatches(nodes: Nodes): Problem[] {
  return [...nodes.values()].flatMap((node): Problem[] => {
    const { element } = node;
    if (element.type !== "boundaryEvent") return [];
    const { event } = element;
    if (event.type !== "error" && event.type !== "escalation") return [];
    const host = nodes.get(element.attachedTo);
    if (host === undefined || within(host, nodes).some((inside) => causes(inside, event))) return [];
    const what = event.type === "error" ? "error" : "escalation";
    const which = event.code === undefined ? `any ${what}` : `the ${what} "${event.code}"`;
    const message = `"${elementTitle(element)}" never happens: nothing in "${elementTitle(host.element)}" raises ${which}.`;
    return [{ severity: "warning", code: "neverCaught", message, element: element.id, setting: "event" }];
  });
}

/** The activity and all that stands inside it. */
function within(host: GraphNode, nodes: Nodes): GraphNode[] {
  const isInside = (node: GraphNode | null): boolean =>
    node !== null && (node === host || isInside(node.parent));
  return [...nodes.values()].filter(isInside);
}

function causes(
  { element }: GraphNode,
  event: { type: "error" | "escalation"; code?: string | undefined },
): boolean {
  if (event.type === "error" && canFail.includes(element.type)) return true;
  if (element.type === "callActivity") return true;
  if (element.type === "userTask" && event.type === "escalation") {
    return (element.followUps ?? []).some(
      ({ kind, code }) => kind === "escalate" && (event.code === undefined || event.code === code),
    );
  }
  if (element.type !== "endEvent" && element.type !== "intermediateThrowEvent") return false;
  const thrown = element.event;
  if (thrown?.type !== "error" && thrown?.type !== "escalation") return false;
  return thrown.type === event.type && (event.code === undefined || thrown.code === event.code);
}
