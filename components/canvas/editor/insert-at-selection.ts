import type { ElementType, ProcessDefinition } from "@/contracts/process";
import { orderByFlow } from "../layout/flow-order";
import type { EditorActions, InsertTarget, Selection } from "./editor-context";

type InsertScope = {
  definition: ProcessDefinition;
  selection: Selection | null;
  insert: EditorActions["insert"];
};

/** Puts a step where people are: on the selected flow, after the selected element, else before the first end. */
export function insertAtSelection(type: ElementType, { definition, selection, insert }: InsertScope): void {
  const target = selection ? targetOf(selection, definition) : placeBeforeEnd(definition);
  if (target) insert(target, type);
}

function targetOf(selection: Selection, definition: ProcessDefinition): InsertTarget | null {
  if (selection.kind === "flow") return { kind: "flow", id: selection.id };
  const element = definition.elements.find((candidate) => candidate.id === selection.id);
  return element?.type === "endEvent" ? placeBeforeEnd(definition) : { kind: "after", id: selection.id };
}

function placeBeforeEnd(definition: ProcessDefinition): InsertTarget | null {
  const ends = new Set(definition.elements.filter(({ type }) => type === "endEvent").map(({ id }) => id));
  const flow = definition.flows.find(({ target }) => ends.has(target));
  if (flow) return { kind: "flow", id: flow.id };
  const last = orderByFlow(definition).elements.at(-1);
  return last ? { kind: "after", id: last.id } : null;
}
