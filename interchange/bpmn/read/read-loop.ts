import { KeySchema } from "@/contracts/form";
import type { Loop } from "@/contracts/loop";
import { attributeOf, textOf, type XmlElement } from "../../xml/xml-node";
import { bpmnChildren, childText } from "../document/index-document";
import { readExpression } from "../expressions/read-expression";
import { camundaAttribute, zeebeExtension } from "../extensions/find-extension";
import { asKey } from "../nodes/as-key";
import type { Reading } from "./reading";

/** How often an activity is done; undefined: once. */
export function readLoop(node: XmlElement, reading: Reading): Loop | undefined {
  const standard = bpmnChildren(node, "standardLoopCharacteristics")[0];
  if (standard) return standardLoop(standard, reading);
  const several = bpmnChildren(node, "multiInstanceLoopCharacteristics")[0];
  return several && multiInstance(several, reading);
}

function standardLoop(element: XmlElement, reading: Reading): Loop {
  const text = childText(element, "loopCondition");
  const maximum = Number(attributeOf(element, "loopMaximum"));
  const isLimited = Number.isInteger(maximum) && maximum > 0;
  if (text === undefined && !isLimited) {
    reading.note(
      "mapped",
      element,
      "It says neither how long nor how often it is repeated, so it is done once.",
    );
  }
  return {
    kind: "standard",
    condition: text === undefined ? String(isLimited) : expression(text, element, reading),
    testBefore: attributeOf(element, "testBefore") === "true",
    maximum: isLimited ? Math.min(maximum, 10_000) : 1000,
  };
}

function multiInstance(element: XmlElement, reading: Reading): Loop {
  const zeebe = zeebeExtension(element, "loopCharacteristics", reading);
  const given = (local: string) => (zeebe && attributeOf(zeebe, local)?.trim()) || undefined;
  const item =
    given("inputElement") ?? camundaAttribute(element, "elementVariable", reading) ?? itemName(element);
  const output = given("outputElement");
  const collected = given("outputCollection");
  const enough = childText(element, "completionCondition");
  return {
    kind: "multiInstance",
    mode: attributeOf(element, "isSequential") === "true" ? "sequential" : "parallel",
    collection: collectionOf(element, given("inputCollection"), reading),
    itemVariable: item === undefined ? "entry" : asKey(item, { element, what: "The entry" }, reading),
    ...(enough === undefined
      ? {}
      : { completionCondition: inOurWords(expression(enough, element, reading)) }),
    ...(output === undefined ? {} : { output: expression(output, element, reading) }),
    ...(collected === undefined
      ? {}
      : { outputCollection: asKey(collected, { element, what: "The list of results" }, reading) }),
  };
}

function collectionOf(element: XmlElement, zeebe: string | undefined, reading: Reading): string {
  const camunda = camundaAttribute(element, "collection", reading);
  const count = childText(element, "loopCardinality");
  const given = zeebe ?? camunda ?? count;
  if (given !== undefined) return expression(given, element, reading);
  const reference = bpmnChildren(element, "loopDataInputRef").map(textOf)[0]?.trim();
  const data = reading.find(reference);
  const name = (data && attributeOf(data, "name")) || reference;
  if (name && KeySchema.safeParse(name).success) return name;
  reading.note("mapped", element, "It does not say for what or how often it is done, so it is done once.");
  return "1";
}

/** BPMN names the entry by a data item. */
function itemName(element: XmlElement): string | undefined {
  const item = bpmnChildren(element, "inputDataItem")[0];
  return item && (attributeOf(item, "name") || attributeOf(item, "id"));
}

function expression(text: string, element: XmlElement, reading: Reading): string {
  return readExpression(text, { element, what: "The repetition" }, reading);
}

const COUNTS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:nr|number)OfCompletedInstances\b/g, "completedCount"],
  [/\b(?:nr|number)OfInstances\b/g, "totalCount"],
  [/\b(?:nr|number)OfActiveInstances\b/g, "(totalCount - completedCount)"],
];

function inOurWords(feel: string): string {
  return COUNTS.reduce((text, [theirs, ours]) => text.replace(theirs, ours), feel);
}
