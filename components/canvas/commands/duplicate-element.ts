import type { Element, ProcessDefinition } from "@/contracts/process";
import { appendAfter } from "./append-after";
import { freeElementId } from "./draft-ids";

/** A copy right after the original, with the same settings and a name that tells them apart. */
export function duplicateElement(
  definition: ProcessDefinition,
  id: string,
): { definition: ProcessDefinition; copy: string | null } {
  const original = definition.elements.find((element) => element.id === id);
  if (!original || original.type === "startEvent" || original.type === "endEvent") {
    return { definition, copy: null };
  }
  const name = original.name ? `${original.name} (copy)`.slice(0, 200) : "";
  const copy: Element = { ...original, id: freeElementId(original.type, definition), name };
  return { definition: appendAfter(definition, id, [copy]), copy: copy.id };
}
