import type { EventDefinition } from "@/contracts/event-definition";
import type { ElementOf, ElementType } from "@/contracts/process";
import type { XmlMade } from "../../xml/xml-made";
import { ZEEBE } from "../document/namespaces";
import type { NodeKind } from "../nodes/node-readers";
import { bpmn, feel, made } from "./made";
import { type Naming, timerParts, writeEvent } from "./write-event";

/** An element in BPMN's words. What these do not say stands in settings of our own beside them. */
export interface WrittenNode {
  local: NodeKind;
  attributes?: Record<string, string | undefined>;
  extensions?: XmlMade[];
  /** After the flows and, for activities, the loop. */
  children?: XmlMade[];
}

type ElementWriter<Type extends ElementType> = (element: ElementOf<Type>, naming: Naming) => WrittenNode;

const eventParts = (event: EventDefinition | undefined, naming: Naming) =>
  event === undefined ? [] : [writeEvent(event, naming)];
const flag = (value: boolean) => (value ? undefined : "false");

/** A new element type is a line here; what it has that BPMN lacks needs none. */
export const elementWriters: { readonly [Type in ElementType]: ElementWriter<Type> } = {
  startEvent: ({ event, interrupting }, naming) => ({
    local: "startEvent",
    attributes: { isInterrupting: flag(interrupting ?? true) },
    children: eventParts(event, naming),
  }),
  endEvent: ({ event }, naming) => ({ local: "endEvent", children: eventParts(event, naming) }),
  intermediateCatchEvent: ({ event }, naming) => ({
    local: "intermediateCatchEvent",
    children: eventParts(event, naming),
  }),
  intermediateThrowEvent: ({ event }, naming) => ({
    local: "intermediateThrowEvent",
    children: eventParts(event, naming),
  }),
  boundaryEvent: ({ attachedTo, event, interrupting }, naming) => ({
    local: "boundaryEvent",
    attributes: { attachedToRef: naming.idOf(attachedTo), cancelActivity: flag(interrupting) },
    children: eventParts(event, naming),
  }),
  timer: (timer) => ({
    local: "intermediateCatchEvent",
    children: [bpmn("timerEventDefinition", {}, timerParts(timer))],
  }),
  userTask: () => ({ local: "userTask" }),
  manualTask: () => ({ local: "manualTask" }),
  setValues: ({ assignments }) => {
    const [first, ...more] = assignments;
    if (!first || more.length > 0) return { local: "scriptTask", attributes: { scriptFormat: "feel" } };
    const { variable, expression } = first;
    const script = made(ZEEBE, "script", { expression: `=${expression}`, resultVariable: variable });
    return { local: "scriptTask", extensions: [script] };
  },
  scriptTask: ({ source }) => ({
    local: "scriptTask",
    attributes: { scriptFormat: "javascript" },
    children: [bpmn("script", {}, [source])],
  }),
  httpRequest: () => ({ local: "serviceTask" }),
  email: () => ({ local: "serviceTask" }),
  webhookEvent: () => ({ local: "serviceTask" }),
  document: () => ({ local: "serviceTask" }),
  dataRecord: () => ({ local: "serviceTask" }),
  sendTask: ({ event }, { named }) => ({
    local: "sendTask",
    attributes: { messageRef: named.message(event.name, event.correlationKey) },
  }),
  receiveTask: ({ event }, { named }) => ({
    local: "receiveTask",
    attributes: { messageRef: named.message(event.name, event.correlationKey) },
  }),
  callActivity: ({ processId }) => ({
    local: "callActivity",
    attributes: { calledElement: processId === undefined ? undefined : `Process_${processId}` },
  }),
  businessRuleTask: ({ decision, resultVariable }) => ({
    local: "businessRuleTask",
    extensions:
      decision === undefined ? [] : [made(ZEEBE, "calledDecision", { decisionId: decision, resultVariable })],
  }),
  subProcess: () => ({ local: "subProcess" }),
  transaction: () => ({ local: "transaction" }),
  adHocSubProcess: ({ ordering, cancelRemaining, completionCondition }) => ({
    local: "adHocSubProcess",
    attributes: {
      ordering: ordering === "sequential" ? "Sequential" : undefined,
      cancelRemainingInstances: flag(cancelRemaining),
    },
    children: completionCondition === undefined ? [] : [feel("completionCondition", completionCondition)],
  }),
  eventSubProcess: () => ({ local: "subProcess", attributes: { triggeredByEvent: "true" } }),
  exclusiveGateway: () => ({ local: "exclusiveGateway" }),
  parallelGateway: () => ({ local: "parallelGateway" }),
  inclusiveGateway: () => ({ local: "inclusiveGateway" }),
  eventBasedGateway: () => ({ local: "eventBasedGateway" }),
};

/** The element in BPMN's words. */
export function writtenNode<Type extends ElementType>(element: ElementOf<Type>, naming: Naming): WrittenNode {
  const write: ElementWriter<Type> = elementWriters[element.type as Type];
  return write(element, naming);
}
