import type { FlowChoice, GraphFlow, GraphNode } from "./graph";
import { hasBorder } from "./has-border";

/** Null where all flows are taken or the element's own behaviour decides. */
export function flowChoice({ element, outgoing }: GraphNode): FlowChoice | null {
  if (element.type !== "inclusiveGateway" && !hasBorder(element.type)) return null;
  const isAsked = ({ conditionSource, isDefault }: GraphFlow) =>
    (conditionSource ?? "").trim() !== "" && !isDefault;
  const asked = outgoing.filter(isAsked);
  if (asked.length === 0) return null;
  const otherwise = outgoing.find((flow) => flow.isDefault) ?? null;
  return { always: outgoing.filter((flow) => !isAsked(flow) && !flow.isDefault), asked, otherwise };
}
