import type { Element, ElementType } from "@/contracts/process";

/** "sometimes": it depends on what stands inside, or on data. */
const waiting: Record<ElementType, "always" | "never" | "sometimes"> = {
  startEvent: "never",
  endEvent: "never",
  userTask: "always",
  exclusiveGateway: "never",
  parallelGateway: "never",
  inclusiveGateway: "never",
  eventBasedGateway: "always",
  setValues: "never",
  httpRequest: "always",
  email: "always",
  timer: "always",
  intermediateCatchEvent: "always",
  intermediateThrowEvent: "never",
  boundaryEvent: "never",
  sendTask: "never",
  receiveTask: "always",
  manualTask: "never",
  callActivity: "sometimes",
  scriptTask: "always",
  subProcess: "sometimes",
  transaction: "sometimes",
  adHocSubProcess: "always",
  eventSubProcess: "sometimes",
};

/**
 * Whether a token stops at the element until something comes from outside: a person, an answer, a moment. Joins do not
 * count: they wait for other tokens of the same instance.
 */
export function waits(element: Element): "always" | "never" | "sometimes" {
  if (element.type === "intermediateCatchEvent" && element.event.type === "link") return "never";
  return waiting[element.type];
}
