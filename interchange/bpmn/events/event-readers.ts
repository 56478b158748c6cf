import type { EventType } from "@/contracts/event-definition";
import { attributeOf, type XmlElement } from "../../xml/xml-node";
import { childText } from "../document/index-document";
import { readExpression } from "../expressions/read-expression";
import { camundaAttribute, zeebeExtension } from "../extensions/find-extension";
import type { Reading } from "../read/reading";
import { type EventReader, ownName } from "./event-reader";
import { readTimer } from "./read-timer";

/** What BPMN calls the definition of each event type. */
export const eventDefinitionNames: Readonly<Record<EventType, string>> = {
  timer: "timerEventDefinition",
  message: "messageEventDefinition",
  signal: "signalEventDefinition",
  conditional: "conditionalEventDefinition",
  error: "errorEventDefinition",
  escalation: "escalationEventDefinition",
  compensation: "compensateEventDefinition",
  cancel: "cancelEventDefinition",
  link: "linkEventDefinition",
  terminate: "terminateEventDefinition",
};

export const eventReaders: Readonly<Record<EventType, EventReader>> = {
  timer: ({ definition }, reading) => readTimer(definition, reading),
  message: ({ definition, event, isProcessStart }, reading) =>
    readMessage(definition, { event, isProcessStart }, reading),
  signal: ({ definition, event }, reading) => ({
    type: "signal",
    name: nameOf("signalRef", { definition, event }, reading),
  }),
  conditional: ({ definition }, reading) => {
    const text = childText(definition, "condition") ?? "";
    return {
      type: "conditional",
      condition: readExpression(text, { element: definition, what: "The condition" }, reading),
    };
  },
  error: ({ definition }, reading) => ({
    type: "error",
    ...codeOf("errorRef", "errorCode", definition, reading),
  }),
  escalation: ({ definition }, reading) => ({
    type: "escalation",
    ...codeOf("escalationRef", "escalationCode", definition, reading),
  }),
  compensation: ({ definition }, reading) => {
    const activity = reading.find(attributeOf(definition, "activityRef"));
    return { type: "compensation", ...(activity ? { activity: reading.keys.keyOf(activity) } : {}) };
  },
  cancel: () => ({ type: "cancel" }),
  link: ({ definition, event }) => ({
    type: "link",
    name: (attributeOf(definition, "name") ?? ownName(event)).slice(0, 200),
  }),
  terminate: () => ({ type: "terminate" }),
};

/** A message by the name of what `messageRef` leads to; Camunda 8 keeps the correlation key there. */
export function readMessage(
  holder: XmlElement,
  { event, isProcessStart }: { event: XmlElement; isProcessStart: boolean },
  reading: Reading,
) {
  const name = nameOf("messageRef", { definition: holder, event }, reading);
  const message = reading.find(attributeOf(holder, "messageRef"));
  const subscription = message && zeebeExtension(message, "subscription", reading);
  const key = subscription && attributeOf(subscription, "correlationKey");
  if (!key || isProcessStart) return { type: "message" as const, name };
  const correlationKey = readExpression(key, { element: message, what: "The correlation key" }, reading);
  return { type: "message" as const, name, correlationKey };
}

function nameOf(
  reference: string,
  { definition, event }: { definition: XmlElement; event: XmlElement },
  reading: Reading,
): string {
  const named = attributeOf(definition, reference);
  const target = reading.find(named);
  if (target) return ownName(target);
  const name = named ?? ownName(event);
  const kind = reference.replace("Ref", "");
  reading.note("mapped", event, `It names no ${kind} of the file, so the ${kind} is called "${name}".`);
  return name.slice(0, 200);
}

function codeOf(
  reference: string,
  code: string,
  definition: XmlElement,
  reading: Reading,
): { code?: string } {
  const target = reading.find(attributeOf(definition, reference));
  if (!target) return {};
  const found = attributeOf(target, code) || ownName(target);
  camundaAttribute(target, "errorMessage", reading);
  return { code: found.slice(0, 200) };
}
