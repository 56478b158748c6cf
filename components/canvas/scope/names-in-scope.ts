import type { Field, FormDefinition } from "@/contracts/form";
import type { Element, ProcessDefinition } from "@/contracts/process";
import { elementTitle } from "@/engine/elements/element-title";
import { incomingFlows } from "../layout/flow-order";

export type NameKind = "text" | "number" | "date" | "yesNo" | "choice" | "list" | "rows" | "other";

/** A name that an expression can use at a place of the process, as people know it. */
export type NameInScope = {
  /** What stands in the expression, such as `total` or `approve.outcome`. */
  path: string;
  label: string;
  /** Where it comes from, for a heading. */
  origin: string;
  kind: NameKind;
  /** The values it can have, where they are known. */
  options?: readonly { value: string; label: string }[];
};

/**
 * The names that are set when a token comes to the element: fields of the forms on the way, values set, results of
 * tasks and calls.
 */
export function namesInScope(
  definition: ProcessDefinition,
  elementId: string,
  forms: Readonly<Record<string, FormDefinition>>,
): NameInScope[] {
  const names = new Map<string, NameInScope>();
  for (const element of elementsBefore(definition, elementId)) {
    for (const name of namesOf(element, forms)) {
      if (!names.has(name.path)) names.set(name.path, name);
    }
  }
  return [...names.values()];
}

function elementsBefore(definition: ProcessDefinition, elementId: string): Element[] {
  const incoming = incomingFlows(definition);
  const seen = new Set<string>();
  const queue = [elementId];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const { source } of incoming.get(id) ?? []) {
      if (!seen.has(source)) {
        seen.add(source);
        queue.push(source);
      }
    }
  }
  return definition.elements.filter((element) => seen.has(element.id));
}

function namesOf(element: Element, forms: Readonly<Record<string, FormDefinition>>): NameInScope[] {
  switch (element.type) {
    case "startEvent":
      return fieldNames(element.formId, forms);
    case "userTask":
      return [...fieldNames(element.formId, forms), ...taskNames(element)];
    case "setValues":
      return element.assignments.map(({ variable }) => ({
        path: variable,
        label: variable,
        origin: elementTitle(element),
        kind: "other",
      }));
    case "httpRequest":
      return [
        { path: `${element.id}.status`, label: "Status", origin: elementTitle(element), kind: "number" },
        { path: `${element.id}.body`, label: "Answer", origin: elementTitle(element), kind: "other" },
      ];
    default:
      return [];
  }
}

function taskNames(element: Extract<Element, { type: "userTask" }>): NameInScope[] {
  const origin = elementTitle(element);
  const names: NameInScope[] = [
    { path: `${element.id}.comment`, label: `Comment of ${origin}`, origin, kind: "text" },
  ];
  if (element.outcomes.length === 0) return names;
  const options = element.outcomes.map(({ value, label }) => ({ value, label }));
  return [
    { path: `${element.id}.outcome`, label: `Outcome of ${origin}`, origin, kind: "choice", options },
    ...names,
  ];
}

function fieldNames(
  formId: string | undefined,
  forms: Readonly<Record<string, FormDefinition>>,
): NameInScope[] {
  const form = formId ? forms[formId] : undefined;
  return (form?.fields ?? []).map((field) => ({
    path: field.key,
    label: field.label || field.key,
    origin: form?.title ?? "Form",
    kind: fieldKind(field),
    ...(field.type === "choice" || field.type === "multiChoice" ? { options: field.options } : {}),
  }));
}

const kinds: Record<Field["type"], NameKind> = {
  text: "text",
  longText: "text",
  number: "number",
  currency: "number",
  calculated: "number",
  date: "date",
  choice: "choice",
  multiChoice: "list",
  yesNo: "yesNo",
  person: "other",
  file: "rows",
  lineItems: "rows",
};

function fieldKind(field: Field): NameKind {
  return kinds[field.type];
}
