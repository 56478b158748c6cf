import type { GraphNode, Names } from "@/engine/definition/graph";
import { elementTitle } from "@/engine/elements/element-title";

/** An element in a sentence. */
export function quoted({ element }: GraphNode): string {
  return `"${elementTitle(element)}"`;
}

/** A moment in a sentence. */
export function moment(instant: string, names: Names): string {
  return names.time?.(instant) ?? instant;
}

/** A member in a sentence: "you" is said by whoever knows the reader. */
export function member(id: string, names: Names): string {
  return names.member(id) ?? "a former member";
}

/** A sentence begins with a capital letter. */
export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
