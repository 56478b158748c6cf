import type { ProcessDefinition } from "@/contracts/process";
import type { Selection } from "./editor-context";

/** What is chosen: one thing, whose settings show, or several elements to work on together. */
export type Choice = { selection: Selection | null; gathered: ReadonlySet<string> };

const none: ReadonlySet<string> = new Set();

export const nothing: Choice = { selection: null, gathered: none };

export function choose(selection: Selection | null): Choice {
  return { selection, gathered: none };
}

export function gather(ids: Iterable<string>): Choice {
  const gathered = new Set(ids);
  const [first] = gathered;
  if (gathered.size > 1) return { selection: null, gathered };
  return choose(first === undefined ? null : { kind: "element", id: first });
}

/** With the element if it was not chosen, else without it. */
export function toggle(choice: Choice, id: string): Choice {
  const ids = new Set(chosenElements(choice));
  if (!ids.delete(id)) ids.add(id);
  return gather(ids);
}

/** All elements that are chosen, whether one or several. */
export function chosenElements({ selection, gathered }: Choice): ReadonlySet<string> {
  if (gathered.size > 0) return gathered;
  return selection?.kind === "element" ? new Set([selection.id]) : none;
}

/** Without what the definition does not have any more. */
export function stillThere(choice: Choice, definition: ProcessDefinition): Choice {
  const { selection, gathered } = choice;
  const { elements, flows } = definition;
  if (gathered.size > 0) {
    const there = elements.filter(({ id }) => gathered.has(id)).map(({ id }) => id);
    return there.length === gathered.size ? choice : gather(there);
  }
  if (!selection) return choice;
  const among: readonly { id: string }[] = selection.kind === "element" ? elements : flows;
  return among.some(({ id }) => id === selection.id) ? choice : nothing;
}
