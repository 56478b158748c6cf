import { attributeOf, elementsIn, textOf, type XmlElement } from "../../xml/xml-node";
import { bpmnChildren, childText } from "../document/index-document";
import { readMessage } from "../events/event-readers";
import { readExpression } from "../expressions/read-expression";
import { camundaAttribute, zeebeExtension } from "../extensions/find-extension";
import { readCallMappings, readInputs } from "../extensions/read-mappings";
import { externalWork, workOf } from "../extensions/read-work";
import type { Reading } from "../read/reading";
import { asKey } from "./as-key";
import type { NodeReader } from "./node-reader";

/** BPMN's task of no kind. */
export const readTask: NodeReader = (node, reading) => {
  reading.note(
    "mapped",
    node,
    "A task of no kind is passed at once, as one that somebody does without the system.",
  );
  return { type: "manualTask" };
};

export const readManualTask: NodeReader = () => ({ type: "manualTask" });

export const readServiceTask: NodeReader = (node, reading) =>
  externalWork(node, workOf(node, reading), reading);

/** Sends a message; one that names none but says which code does it is work of another system. */
export const readSendTask: NodeReader = (node, reading) => {
  const work = workOf(node, reading);
  if (work !== undefined) return externalWork(node, work, reading);
  return { type: "sendTask", event: readMessage(node, { event: node, isProcessStart: false }, reading) };
};

export const readReceiveTask: NodeReader = (node, reading) => {
  if (attributeOf(node, "instantiate") === "true") {
    reading.note("kept", node, "It should start the process; here only start events do.");
  }
  return { type: "receiveTask", event: readMessage(node, { event: node, isProcessStart: false }, reading) };
};

/** FEEL sets a variable; JavaScript is taken over; what is written in another language another system has to do. */
export const readScriptTask: NodeReader = (node, reading) => {
  const feel = feelScript(node, reading);
  if (feel) return { type: "setValues", assignments: [feel] };
  const work = workOf(node, reading);
  const format = (attributeOf(node, "scriptFormat") ?? "").toLowerCase();
  const source = childText(node, "script") ?? "";
  const isJavaScript = /javascript|ecmascript|^js$|^$/.test(format);
  if (work !== undefined || !isJavaScript) {
    return externalWork(node, work ?? `a script in ${format}`, reading);
  }
  if (source !== "") {
    reading.note(
      "mapped",
      node,
      "The script sees `inputs` and returns its result; look through it before it is published.",
    );
  }
  return { type: "scriptTask", source };
};

function feelScript(node: XmlElement, reading: Reading) {
  const zeebe = zeebeExtension(node, "script", reading);
  const format = attributeOf(node, "scriptFormat") ?? "";
  const expression = zeebe ? attributeOf(zeebe, "expression") : childText(node, "script");
  if (expression === undefined || (!zeebe && !/feel/i.test(format))) return undefined;
  const named = zeebe
    ? attributeOf(zeebe, "resultVariable")
    : camundaAttribute(node, "resultVariable", reading);
  const variable = asKey(named ?? reading.keys.keyOf(node), { element: node, what: "The result" }, reading);
  return { variable, expression: readExpression(expression, { element: node, what: "The script" }, reading) };
}

/** The model with the decision is told apart: decisions are no part of the file. */
export const readBusinessRuleTask: NodeReader = (node, reading) => {
  const called = zeebeExtension(node, "calledDecision", reading);
  const decision =
    camundaAttribute(node, "decisionRef", reading) ?? (called && attributeOf(called, "decisionId")?.trim());
  const work = decision ? undefined : workOf(node, reading);
  if (work !== undefined || (decision && /^=|[$#]\{/.test(decision))) {
    return externalWork(node, work ?? decision, reading);
  }
  const kept =
    camundaAttribute(node, "resultVariable", reading) ??
    (called && attributeOf(called, "resultVariable")?.trim());
  const variable = kept ? asKey(kept, { element: node, what: "The result" }, reading) : undefined;
  if (decision) {
    reading.decisions.set(reading.keys.keyOf(node), decision);
    reading.note("mapped", node, `It asks the decision "${decision}": choose one of the decisions here.`);
  }
  return {
    type: "businessRuleTask",
    inputs: readInputs(node, reading),
    ...(decision ? { decision } : {}),
    ...(variable === undefined ? {} : { resultVariable: variable }),
  };
};

export const readCallActivity: NodeReader = (node, reading) => {
  const zeebe = zeebeExtension(node, "calledElement", reading);
  const called = (zeebe && attributeOf(zeebe, "processId")) ?? attributeOf(node, "calledElement")?.trim();
  const processId = /^(?:Process_)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.exec(called ?? "")?.[1];
  if (called) reading.calls.set(reading.keys.keyOf(node), called);
  if (called && processId === undefined) {
    reading.note(
      "mapped",
      node,
      `It calls "${called}": choose one of the processes here before it is published.`,
    );
  }
  return {
    type: "callActivity",
    ...(processId === undefined ? {} : { processId: processId.toLowerCase() }),
    ...calledVersion(node, reading),
    ...readCallMappings(node, zeebe, reading),
  };
};

function calledVersion(node: XmlElement, reading: Reading): object {
  const binding = camundaAttribute(node, "calledElementBinding", reading);
  const version = Number(camundaAttribute(node, "calledElementVersion", reading));
  if (binding === "version" && Number.isInteger(version) && version > 0) return { version };
  if (binding === "version" || binding === "versionTag" || binding === "deployment") {
    reading.note("kept", node, `It asks for a certain version (${binding}); here it calls the latest.`);
  }
  return {};
}

export const readSubProcess: NodeReader = (node) => ({
  type: attributeOf(node, "triggeredByEvent") === "true" ? "eventSubProcess" : "subProcess",
});

export const readAdHocSubProcess: NodeReader = (node, reading) => {
  const element = bpmnChildren(node, "completionCondition")[0];
  const text = element && textOf(element).trim();
  return {
    type: "adHocSubProcess",
    ordering: attributeOf(node, "ordering") === "Sequential" ? "sequential" : "parallel",
    cancelRemaining: attributeOf(node, "cancelRemainingInstances") !== "false",
    ...(text
      ? { completionCondition: readExpression(text, { element, what: "The condition" }, reading) }
      : {}),
  };
};

/** BPMN's complex gateway takes an expression of its own; the inclusive one is what it most often stands for. */
export const readComplexGateway: NodeReader = (node, reading) => {
  const rule = elementsIn(node).find(({ local }) => local === "activationCondition");
  const lost = rule ? ` Its rule \`${textOf(rule).trim()}\` is kept, but nothing follows from it.` : "";
  reading.note("mapped", node, `A complex gateway works as an inclusive one here.${lost}`);
  return { type: "inclusiveGateway" };
};
