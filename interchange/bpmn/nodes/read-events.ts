import { attributeOf } from "../../xml/xml-node";
import { readEvent } from "../events/read-event";
import { camundaAttribute, zeebeExtension } from "../extensions/find-extension";
import { readFormKey } from "../extensions/read-form-key";
import type { NodeReader } from "./node-reader";

export const readStartEvent: NodeReader = (node, reading) => {
  readFormKey(node, reading);
  camundaAttribute(node, "initiator", reading);
  const event = readEvent(node, reading);
  const inEventSubProcess = attributeOf(node.parent ?? node, "triggeredByEvent") === "true";
  const interrupting = attributeOf(node, "isInterrupting") !== "false";
  return {
    type: "startEvent",
    ...(event ? { event } : {}),
    ...(inEventSubProcess ? { interrupting } : {}),
  };
};

export const readEndEvent: NodeReader = (node, reading) => {
  const event = readEvent(node, reading);
  zeebeExtension(node, "none", reading);
  return { type: "endEvent", ...(event ? { event } : {}) };
};

/** A wait for a time is an element of its own here. */
export const readIntermediateCatchEvent: NodeReader = (node, reading) => {
  const event = readEvent(node, reading);
  if (event === undefined) {
    reading.note("mapped", node, "It waits for nothing that the file names, so it is passed at once.");
    return { type: "intermediateThrowEvent" };
  }
  if (event.type !== "timer") return { type: "intermediateCatchEvent", event };
  const { duration, until, cycle } = event;
  const first = cycle === undefined ? undefined : /(?:^|\/)(P[^/]+)/.exec(cycle)?.[1];
  if (cycle !== undefined) {
    const instead = first === undefined ? "" : ` It waits ${first}, as for the first of them.`;
    reading.note("mapped", node, `A wait in the flow cannot happen again and again.${instead}`);
  }
  const time = duration ?? first;
  return {
    type: "timer",
    ...(time === undefined ? {} : { duration: time }),
    ...(until === undefined ? {} : { until }),
  };
};

export const readIntermediateThrowEvent: NodeReader = (node, reading) => {
  const event = readEvent(node, reading);
  return { type: "intermediateThrowEvent", ...(event ? { event } : {}) };
};

export const readBoundaryEvent: NodeReader = (node, reading) => {
  const host = reading.find(attributeOf(node, "attachedToRef"));
  if (!host) reading.refuse(node, "It sits on the border of an activity that is not in the file.");
  const event = readEvent(node, reading);
  if (!event) reading.refuse(node, "It sits on a border but does not say what it waits for.");
  return {
    type: "boundaryEvent",
    attachedTo: host ? reading.keys.keyOf(host) : "",
    event,
    interrupting: attributeOf(node, "cancelActivity") !== "false",
  };
};
