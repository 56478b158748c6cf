import type { Element, ElementType } from "@/contracts/process";

/** What people call an element of the type when it has no name. */
export const elementLabels: Record<ElementType, string> = {
  startEvent: "Start",
  endEvent: "End",
  userTask: "Task",
  exclusiveGateway: "Decision",
  parallelGateway: "Parallel",
  setValues: "Set values",
  httpRequest: "HTTP request",
  email: "E-mail",
  webhookEvent: "Webhook event",
  document: "Document",
  dataRecord: "Data record",
  timer: "Wait",
  intermediateCatchEvent: "Event",
  intermediateThrowEvent: "Event",
  boundaryEvent: "Boundary event",
  inclusiveGateway: "Any of",
  eventBasedGateway: "First event",
  sendTask: "Send",
  receiveTask: "Receive",
  manualTask: "Manual task",
  scriptTask: "Script",
  businessRuleTask: "Decide by rules",
  subProcess: "Sub-process",
  transaction: "Transaction",
  adHocSubProcess: "Ad-hoc sub-process",
  callActivity: "Call a process",
  eventSubProcess: "Event sub-process",
};

/** The element's name, or what its type is called. */
export function elementTitle(element: Element): string {
  return element.name.trim() || elementLabels[element.type];
}
