import type { Candidate } from "@/contracts/human-work";
import type { Element, ElementOf, ProcessDefinition } from "@/contracts/process";
import { definitionOf, type Template } from "./template";

/** What a tenant has in place of a template's parts, by the ids that the template gives them. */
export interface TemplateLinks {
  forms: ReadonlyMap<string, string>;
  decisions: ReadonlyMap<string, string>;
  tables: ReadonlyMap<string, string>;
  people: ReadonlyMap<string, readonly Candidate[]>;
}

/** The template's process in the tenant's own terms. */
export function linkTemplate(template: Template, name: string, links: TemplateLinks): ProcessDefinition {
  const definition = definitionOf(template);
  return { ...definition, name, elements: definition.elements.map((element) => linked(element, links)) };
}

function linked(element: Element, links: TemplateLinks): Element {
  switch (element.type) {
    case "startEvent":
      return { ...element, ...linkedForm(element, links) };
    case "userTask":
      return { ...element, ...linkedForm(element, links), ...linkedPeople(element, links) };
    case "businessRuleTask":
      return { ...element, decisionId: links.decisions.get(element.decisionId ?? "") };
    case "dataRecord":
      return { ...element, tableId: links.tables.get(element.tableId ?? "") };
    default:
      return element;
  }
}

function linkedForm({ formId }: { formId?: string | undefined }, { forms }: TemplateLinks) {
  return formId === undefined ? {} : { formId: forms.get(formId) };
}

function linkedPeople({ candidates, followUps }: ElementOf<"userTask">, { people }: TemplateLinks) {
  const find = (candidate: Candidate) =>
    (candidate.kind === "group" && people.get(candidate.groupId)) || [candidate];
  const each = (all: readonly Candidate[]) => [
    ...new Map(all.flatMap(find).map((candidate) => [JSON.stringify(candidate), candidate])).values(),
  ];
  return {
    candidates: each(candidates),
    ...(followUps && {
      followUps: followUps.map((step) => (step.to ? { ...step, to: each(step.to) } : step)),
    }),
  };
}
