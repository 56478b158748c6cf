import type { ElementType } from "@/contracts/process";

/** What the canvas knows of an element type besides its looks. */
export type ElementTraits = {
  /** BPMN: events are circles, activities rounded boxes, gateways diamonds. */
  shape: "event" | "activity" | "gateway";
  /** New elements are called `task1`, `task2`. People read it in expressions, so it is short and speaking. */
  stem: string;
  /** What a new element says before anybody has filled it in; the contract's defaults add the rest. */
  beginning: object;
  /** BPMN's ways to draw the frame; plain when absent. */
  frame?: "dashed" | "double" | "thick";
};

export const elementTraits: Record<ElementType, ElementTraits> = {
  startEvent: { shape: "event", stem: "start", beginning: {} },
  endEvent: { shape: "event", stem: "end", beginning: {} },
  userTask: { shape: "activity", stem: "task", beginning: {} },
  exclusiveGateway: { shape: "gateway", stem: "decision", beginning: {} },
  parallelGateway: { shape: "gateway", stem: "parallel", beginning: {} },
  setValues: { shape: "activity", stem: "values", beginning: {} },
  httpRequest: { shape: "activity", stem: "request", beginning: { url: "" } },
  email: { shape: "activity", stem: "email", beginning: { to: "", subject: "", text: "" } },
  timer: { shape: "activity", stem: "wait", beginning: { duration: "P1D" } },
  intermediateCatchEvent: {
    shape: "event",
    stem: "event",
    beginning: { event: { type: "message", name: "message" } },
  },
  intermediateThrowEvent: { shape: "event", stem: "milestone", beginning: {} },
  boundaryEvent: {
    shape: "event",
    stem: "border",
    beginning: { attachedTo: "task", event: { type: "timer", duration: "P1D" } },
  },
  inclusiveGateway: { shape: "gateway", stem: "any", beginning: {} },
  eventBasedGateway: { shape: "gateway", stem: "first", beginning: {} },
  scriptTask: { shape: "activity", stem: "script", beginning: { source: "" } },
  callActivity: { shape: "activity", stem: "call", beginning: {}, frame: "thick" },
  sendTask: { shape: "activity", stem: "send", beginning: { event: { type: "message", name: "message" } } },
  receiveTask: {
    shape: "activity",
    stem: "receive",
    beginning: { event: { type: "message", name: "message" } },
  },
  manualTask: { shape: "activity", stem: "manual", beginning: {} },
  subProcess: { shape: "activity", stem: "part", beginning: {} },
  transaction: { shape: "activity", stem: "transaction", beginning: {}, frame: "double" },
  adHocSubProcess: { shape: "activity", stem: "ad_hoc", beginning: {} },
  eventSubProcess: { shape: "activity", stem: "on_event", beginning: {}, frame: "dashed" },
};

/** Whether flows part or meet at the element. */
export function isGateway(type: ElementType): boolean {
  return elementTraits[type].shape === "gateway";
}
