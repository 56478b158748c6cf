import type { ElementType, ProcessDefinition } from "@/contracts/process";
import { isContainer } from "@/engine/definition/check-nesting";
import { nestElements } from "@/engine/layout/nesting";
import type { InsertTarget } from "../commands/insert-step";
import { leadsOn } from "../flow-ends";
import type { EditorActions, Selection } from "./editor-context";

type InsertScope = {
  definition: ProcessDefinition;
  selection: Selection | null;
  insert: EditorActions["insert"];
};

/** Puts a step where people are: on the selected flow, after the selected element, else before the first end. */
export function insertAtSelection(type: ElementType, { definition, selection, insert }: InsertScope): void {
  insert(selection ? targetOf(selection, definition) : placeBeforeEnd(definition, null), type);
}

function targetOf(selection: Selection, definition: ProcessDefinition): InsertTarget {
  if (selection.kind === "flow") return { kind: "flow", id: selection.id };
  const element = definition.elements.find((candidate) => candidate.id === selection.id);
  if (!element || leadsOn(element.type)) return { kind: "after", id: selection.id };
  if (isContainer(element.type)) return placeBeforeEnd(definition, element.id);
  return placeBeforeEnd(definition, nestElements(definition).around.get(element.id) ?? null);
}

/** On the way to the first end of the process, or of a sub-process. */
export function placeBeforeEnd(definition: ProcessDefinition, scope: string | null): InsertTarget {
  const own = nestElements(definition).inside.get(scope) ?? [];
  const ends = new Set(own.filter(({ type }) => type === "endEvent").map(({ id }) => id));
  const flow = definition.flows.find(({ target }) => ends.has(target));
  return flow ? { kind: "flow", id: flow.id } : { kind: "inside", id: scope };
}
