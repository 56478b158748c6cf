import type { Element } from "@/contracts/process";
import { type BpmnProcess, readBpmn } from "@/interchange/bpmn/read-bpmn";

const NAMESPACES = [
  'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"',
  'xmlns:flowable="http://flowable.org/bpmn"',
  'xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"',
  'xmlns:acme="urn:acme"',
].join(" ");

/** Short BPMN files for tests, and what is read from them. */
export const file = (inner: string) =>
  `<definitions ${NAMESPACES} targetNamespace="urn:test">\n${inner}\n</definitions>`;
export const process = (inner: string) => file(`<process id="p" name="Process">\n${inner}\n</process>`);

export function taken(xml: string) {
  const result = readBpmn(xml);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

export function only(xml: string): BpmnProcess {
  const [first] = taken(xml).processes;
  if (!first) throw new Error("There is no process.");
  return first;
}

/** The one element of a process, whatever stands around it. */
export function element(inner: string, around = ""): Element {
  const found = only(file(`${around}<process id="p">${inner}</process>`)).definition.elements[0];
  if (!found) throw new Error("There is no element.");
  return found;
}

export const extension = (inner: string) => `<extensionElements>${inner}</extensionElements>`;
