/**
 * What an imported process names in the words of its file becomes what the tenant has: processes of the same file,
 * decisions and forms by their names. What is not there stays open; the designer's checks ask for it.
 */
import type { Element, ProcessDefinition } from "@/contracts/process";
import type { BpmnProcess } from "@/interchange/bpmn/read-bpmn";

/** Ids by the names that a file may use for them. */
export type KnownNames = {
  processes: ReadonlyMap<string, string>;
  decisions: ReadonlyMap<string, string>;
  forms: ReadonlyMap<string, string>;
};

type ImportedProcess = Pick<BpmnProcess, "definition" | "calls" | "decisions" | "forms">;

export function linkImported(process: ImportedProcess, known: KnownNames): ProcessDefinition {
  const { definition } = process;
  return { ...definition, elements: definition.elements.map((element) => linked(element, process, known)) };
}

function linked(element: Element, process: ImportedProcess, known: KnownNames): Element {
  const find = (named: ReadonlyMap<string, string>, ids: ReadonlyMap<string, string>) => {
    const name = named.get(element.id);
    return name === undefined ? undefined : ids.get(name);
  };
  switch (element.type) {
    case "callActivity":
      return { ...element, processId: element.processId ?? find(process.calls, known.processes) };
    case "businessRuleTask":
      return { ...element, decisionId: element.decisionId ?? find(process.decisions, known.decisions) };
    case "userTask":
    case "startEvent":
      return { ...element, formId: element.formId ?? find(process.forms, known.forms) };
    default:
      return element;
  }
}
