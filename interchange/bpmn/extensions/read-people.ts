import type { Candidate } from "@/contracts/human-work";
import { attributeOf, elementsIn, textOf, type XmlElement } from "../../xml/xml-node";
import { bpmnChildren } from "../document/index-document";
import { feelText } from "../expressions/feel-text";
import { readExpression, readValue } from "../expressions/read-expression";
import type { Reading } from "../read/reading";
import { camundaAttribute, zeebeExtension } from "./find-extension";

/**
 * Who does a user task. Names of people and groups become expressions: they mean whoever is called so in the tenant.
 * BPMN's own roles count where no extension says more.
 */
export function readPeople(node: XmlElement, reading: Reading): Candidate[] {
  const zeebe = zeebeExtension(node, "assignmentDefinition", reading);
  const named = (local: string) =>
    camundaAttribute(node, local, reading) ?? (zeebe && attributeOf(zeebe, local)?.trim());
  const assignee = named("assignee");
  const given = [assignee ? one(assignee, node, reading) : null];
  for (const list of [named("candidateUsers"), named("candidateGroups")]) {
    given.push(list ? several(list, node, reading) : null);
  }
  const found = given.filter((expression) => expression !== null);
  const expressions = found.length > 0 ? found : ownRoles(node, reading);
  return expressions.slice(0, 50).map((expression) => ({ kind: "expression", expression }));
}

function one(text: string, element: XmlElement, reading: Reading): string {
  return readValue(text, { element, what: "Who does it" }, reading);
}

function several(text: string, element: XmlElement, reading: Reading): string {
  if (/^=|[$#]\{/.test(text)) {
    const feel = readExpression(text, { element, what: "Who may do it" }, reading);
    return feel;
  }
  const names = text.split(",").flatMap((name) => (name.trim() === "" ? [] : feelText(name.trim())));
  return `[${names.join(", ")}]`;
}

/** BPMN 2.0, 10.3.1: resource roles, by a resource of the file or by an expression. */
function ownRoles(node: XmlElement, reading: Reading): string[] {
  const roles = ["potentialOwner", "humanPerformer", "performer"].flatMap((local) =>
    bpmnChildren(node, local),
  );
  return roles.flatMap((role) => {
    const resource = reading.find(bpmnChildren(role, "resourceRef").map(textOf)[0]);
    const name = resource && attributeOf(resource, "name");
    if (name) return feelText(name);
    const formal = bpmnChildren(role, "resourceAssignmentExpression").flatMap(elementsIn)[0];
    const text = formal && textOf(formal).trim();
    return text ? roleExpression(text, role, reading) : [];
  });
}

/** Camunda 7 writes user(ana), group(sales), sales there. */
function roleExpression(text: string, role: XmlElement, reading: Reading): string {
  if (/^=|[$#]\{/.test(text)) return one(text, role, reading);
  const names = text.split(",").map((part) => /^\s*(?:user|group)\(([^)]*)\)/.exec(part)?.[1] ?? part);
  return `[${names.map((name) => feelText(name.trim())).join(", ")}]`;
}
