import type { ElementType } from "@/contracts/process";
import { elementShapes } from "@/engine/layout/element-shapes";

/** What the canvas knows of an element type besides its looks. */
export type ElementTraits = {
  /** New elements are called `task1`, `task2`. People read it in expressions, so it is short and speaking. */
  stem: string;
  /** What a new element says before anybody has filled it in; the contract's defaults add the rest. */
  beginning: object;
  /** BPMN's ways to draw the frame; plain when absent. */
  frame?: "dashed" | "double" | "thick";
};

export const elementTraits: Record<ElementType, ElementTraits> = {
  startEvent: { stem: "start", beginning: {} },
  endEvent: { stem: "end", beginning: {} },
  userTask: { stem: "task", beginning: {} },
  exclusiveGateway: { stem: "decision", beginning: {} },
  parallelGateway: { stem: "parallel", beginning: {} },
  setValues: { stem: "values", beginning: {} },
  httpRequest: { stem: "request", beginning: { url: "" } },
  email: { stem: "email", beginning: { to: "", subject: "", text: "" } },
  dataRecord: { stem: "record", beginning: {} },
  webhookEvent: { stem: "event", beginning: {} },
  document: { stem: "document", beginning: {} },
  timer: { stem: "wait", beginning: { duration: "P1D" } },
  intermediateCatchEvent: {
    stem: "event",
    beginning: { event: { type: "message", name: "message" } },
  },
  intermediateThrowEvent: { stem: "milestone", beginning: {} },
  boundaryEvent: {
    stem: "border",
    beginning: { attachedTo: "task", event: { type: "timer", duration: "P1D" } },
  },
  inclusiveGateway: { stem: "any", beginning: {} },
  eventBasedGateway: { stem: "first", beginning: {} },
  scriptTask: { stem: "script", beginning: { source: "" } },
  businessRuleTask: { stem: "rules", beginning: {} },
  callActivity: { stem: "call", beginning: {}, frame: "thick" },
  sendTask: { stem: "send", beginning: { event: { type: "message", name: "message" } } },
  receiveTask: {
    stem: "receive",
    beginning: { event: { type: "message", name: "message" } },
  },
  manualTask: { stem: "manual", beginning: {} },
  subProcess: { stem: "part", beginning: {} },
  transaction: { stem: "transaction", beginning: {}, frame: "double" },
  adHocSubProcess: { stem: "ad_hoc", beginning: {} },
  eventSubProcess: { stem: "on_event", beginning: {}, frame: "dashed" },
};

/** Whether flows part or meet at the element. */
export function isGateway(type: ElementType): boolean {
  return elementShapes[type] === "gateway";
}
