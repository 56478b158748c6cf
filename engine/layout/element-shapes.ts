import type { ElementType } from "@/contracts/process";

/** BPMN: events are circles, activities rounded boxes, gateways diamonds. */
export type ElementShape = "event" | "activity" | "gateway";

export const elementShapes: Record<ElementType, ElementShape> = {
  startEvent: "event",
  endEvent: "event",
  userTask: "activity",
  exclusiveGateway: "gateway",
  parallelGateway: "gateway",
  setValues: "activity",
  httpRequest: "activity",
  email: "activity",
  webhookEvent: "activity",
  document: "activity",
  dataRecord: "activity",
  timer: "activity",
  intermediateCatchEvent: "event",
  intermediateThrowEvent: "event",
  boundaryEvent: "event",
  inclusiveGateway: "gateway",
  eventBasedGateway: "gateway",
  scriptTask: "activity",
  businessRuleTask: "activity",
  callActivity: "activity",
  sendTask: "activity",
  receiveTask: "activity",
  manualTask: "activity",
  subProcess: "activity",
  transaction: "activity",
  adHocSubProcess: "activity",
  eventSubProcess: "activity",
};
