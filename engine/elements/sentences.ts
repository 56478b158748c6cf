import type { Element } from "@/contracts/process";
import type { Names } from "@/engine/definition/graph";
import type { Token } from "@/engine/instance/types";
import { elementRegistry } from "./registry";

/** What the element does, in one friendly line. */
export function elementSummary(element: Element, names: Names): string {
  return elementRegistry[element.type].summary(element, names);
}

/** Why a token stands at the element, as a sentence; an incident speaks for itself. */
export function whyWaiting(token: Token, element: Element, names: Names): string {
  if (token.wait === "incident" && token.incident !== undefined) return token.incident;
  return elementRegistry[element.type].waitsFor(token, element, names);
}
