import type { Assignment } from "@/contracts/process";
import { attributeOf, elementsIn, type XmlElement } from "../../xml/xml-node";
import { readExpression, readValue } from "../expressions/read-expression";
import { asKey } from "../nodes/as-key";
import type { Reading } from "../read/reading";
import { camundaExtensions, extensionsOf, zeebeExtension } from "./find-extension";

/** Values that a step is given and values that it gives back: by name, or all that there are. */
export interface Mappings {
  inputs: Assignment[];
  outputs: Assignment[];
  allInputs?: true;
  allOutputs?: true;
}

const MOST = 100;

/**
 * camunda:in, camunda:out and zeebe:ioMapping of a call activity: its own values are those of `called`. Camunda 8 passes on
 * everything where zeebe:calledElement does not say otherwise, and takes everything back where no output is named.
 */
export function readCallMappings(
  node: XmlElement,
  zeebe: XmlElement | undefined,
  reading: Reading,
): Mappings {
  const [ins, outs] = [camundaExtensions(node, "in", reading), camundaExtensions(node, "out", reading)];
  const inputs = [
    ...ins.filter((each) => !isAll(each)).flatMap((each) => camundaIn(each, reading)),
    ...readInputs(node, reading),
  ];
  const given = zeebeParts(node, "output", reading);
  const outputs = [...outs.filter((each) => !isAll(each)), ...given];
  const says = (name: string) => zeebe !== undefined && attributeOf(zeebe, name) !== "false";
  const takesAll = says("propagateAllChildVariables") && given.length === 0;
  return {
    inputs: inputs.slice(0, MOST),
    outputs: outputs.flatMap((each) => output(each, reading)).slice(0, MOST),
    ...(ins.some(isAll) || says("propagateAllParentVariables") ? { allInputs: true } : {}),
    ...(outs.some(isAll) || takesAll ? { allOutputs: true } : {}),
  };
}

const isAll = (mapping: XmlElement) => attributeOf(mapping, "variables") === "all";

/** zeebe:ioMapping's inputs of a step. */
export function readInputs(node: XmlElement, reading: Reading): Assignment[] {
  return zeebeParts(node, "input", reading).flatMap((each) => {
    const [source, target] = [attributeOf(each, "source"), attributeOf(each, "target")];
    if (source === undefined || !target) return [];
    const expression = readValue(source, { element: each, what: `The value of ${target}` }, reading);
    return [{ variable: asKey(target, { element: each, what: "The value" }, reading), expression }];
  });
}

function zeebeParts(node: XmlElement, local: "input" | "output", reading: Reading): XmlElement[] {
  if (!extensionsOf(node).some((each) => each.local === "ioMapping")) return [];
  const mapping = zeebeExtension(node, "ioMapping", reading);
  return mapping ? elementsIn(mapping).filter((each) => each.local === local) : [];
}

function camundaIn(element: XmlElement, reading: Reading): Assignment[] {
  const source = attributeOf(element, "source") ?? attributeOf(element, "sourceExpression");
  const target = attributeOf(element, "target");
  if (source === undefined || !target) {
    reading.note("kept", element, "It passes on a business key, of which nothing follows here.");
    return [];
  }
  const expression = readExpression(source, { element, what: `The value of ${target}` }, reading);
  return [{ variable: asKey(target, { element, what: "The value" }, reading), expression }];
}

/** A path into the called process's values; what is more than a path has to be written anew. */
function output(element: XmlElement, reading: Reading): Assignment[] {
  const written = attributeOf(element, "source") ?? attributeOf(element, "sourceExpression");
  const target = attributeOf(element, "target");
  const source = written && readExpression(written, { element, what: "The value" }, reading);
  if (!source || !target || !/^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u.test(source)) {
    reading.note(
      "kept",
      element,
      "What it gives back cannot be taken over; say it here in terms of `called`.",
    );
    return [];
  }
  const variable = asKey(target, { element, what: "The value" }, reading);
  return [{ variable, expression: `called.${source}` }];
}
