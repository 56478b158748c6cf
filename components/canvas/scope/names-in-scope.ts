import type { FormDefinition } from "@/contracts/form";
import { type Element, eventTypeOf, type ProcessDefinition } from "@/contracts/process";
import { kindOfField, type SubjectKind } from "@/engine/condition/subject";
import type { KnownTables } from "@/engine/definition/known-tables";
import { elementTitle } from "@/engine/elements/element-title";
import { fieldRegistry } from "@/engine/form/fields/registry";
import type { NameInScope } from "./name-in-scope";
import { keepsItsValues, placesBefore } from "./places-before";
import { recordNames } from "./record-names";

/**
 * The names that are set when a token comes to the element: fields of the forms on the way, values set, results of tasks,
 * calls and events, and what the loops around it know.
 */
export function namesInScope(
  definition: ProcessDefinition,
  elementId: string,
  forms: Forms,
  tables: KnownTables = new Map(),
): NameInScope[] {
  const { done, atWork } = placesBefore(definition, elementId);
  const names = new Map<string, NameInScope>();
  const add = (found: readonly NameInScope[]) => {
    for (const name of found) if (!names.has(name.path)) names.set(name.path, name);
  };
  for (const element of done) {
    if (keepsItsValues(element)) add(collectedNames(element));
    else add(element.type === "dataRecord" ? recordNames(element, tables) : namesOf(element, forms));
  }
  for (const element of atWork) add(loopNames(element, [...names.values()], forms));
  return [...names.values()];
}

type Forms = Readonly<Record<string, FormDefinition>>;

function namesOf(element: Element, forms: Forms): NameInScope[] {
  const origin = elementTitle(element);
  const named = (path: string, label: string, kind: SubjectKind = "other") => ({ path, label, origin, kind });
  switch (element.type) {
    case "startEvent":
      return [...fieldNames(element.formId, forms), ...eventNames(element)];
    case "userTask":
      return [...fieldNames(element.formId, forms), ...taskNames(element)];
    case "setValues":
      return element.assignments.map(({ variable }) => named(variable, variable));
    case "callActivity":
      return element.outputs.map(({ variable }) => named(variable, variable));
    case "httpRequest":
      return [named(`${element.id}.status`, "Status", "number"), named(`${element.id}.body`, "Answer")];
    case "businessRuleTask":
      return [named(element.resultVariable ?? element.id, `Result of ${origin}`)];
    case "scriptTask":
      return [named(element.id, `Result of ${origin}`)];
    case "document":
      return [named(element.id, origin)];
    default:
      return eventNames(element);
  }
}

/** What came with an event. */
function eventNames(element: Element): NameInScope[] {
  const type = eventTypeOf(element);
  const origin = elementTitle(element);
  const named = (path: string, label: string, kind: SubjectKind) => ({ path, label, origin, kind });
  if (element.type === "endEvent" || element.type === "intermediateThrowEvent" || element.type === "sendTask")
    return [];
  if (type === "message" || type === "signal") {
    return [named(element.id, `What came with ${origin}`, "other")];
  }
  if (type !== "error" && type !== "escalation") return [];
  const code = named(`${element.id}.code`, `Code of ${origin}`, "text");
  return type === "error" ? [code, named(`${element.id}.message`, `Message of ${origin}`, "text")] : [code];
}

/** Of a loop over entries only the list that it collects can be used afterwards. */
function collectedNames(element: Element): NameInScope[] {
  const loop = "loop" in element ? element.loop : undefined;
  if (loop?.kind !== "multiInstance" || !loop.outputCollection) return [];
  const origin = elementTitle(element);
  return [{ path: loop.outputCollection, label: `Collected by ${origin}`, origin, kind: "list" }];
}

/** What each round of a loop knows: its number, the entry, and the entry's columns where they are known. */
function loopNames(element: Element, known: readonly NameInScope[], forms: Forms): NameInScope[] {
  const loop = "loop" in element ? element.loop : undefined;
  if (!loop) return [];
  const origin = `Each round of ${elementTitle(element)}`;
  const counter: NameInScope = { path: "loopCounter", label: "Number of the round", origin, kind: "number" };
  if (loop.kind === "standard") return [counter];
  const entry: NameInScope = { path: loop.itemVariable, label: "The entry", origin, kind: "other" };
  const isField = known.some(({ path, kind }) => path === loop.collection.trim() && kind === "rows");
  const columns = isField ? columnsOf(loop.collection.trim(), forms) : [];
  return [
    entry,
    ...columns.map(
      ({ key, label }): NameInScope => ({
        path: `${loop.itemVariable}.${key}`,
        label: label || key,
        origin,
        kind: "other",
      }),
    ),
    counter,
  ];
}

function columnsOf(field: string, forms: Forms): readonly { key: string; label: string }[] {
  for (const { fields } of Object.values(forms)) {
    const found = fields.find(({ key }) => key === field);
    if (found?.type === "lineItems") return found.columns;
  }
  return [];
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

function fieldNames(formId: string | undefined, forms: Forms): NameInScope[] {
  const form = formId ? forms[formId] : undefined;
  const origin = form?.title ?? "Form";
  return (form?.fields ?? []).flatMap((field) => {
    const entry = fieldRegistry[field.type];
    const label = field.label || field.key;
    const own = {
      path: field.key,
      label,
      type: field.type,
      ...("options" in field && { options: field.options }),
    };
    const parts = (entry.parts?.(field) ?? []).map(({ name, label: part, ...about }) => ({
      ...about,
      path: `${field.key}.${name}`,
      label: `${label}: ${part}`,
    }));
    return [own, ...parts].flatMap(({ type, ...about }) => {
      const kind = kindOfField(type);
      return kind === null ? [] : [{ ...about, origin, kind }];
    });
  });
}
