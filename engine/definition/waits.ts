import type { Element } from "@/contracts/process";
import { elementRegistry } from "@/engine/elements/registry";

/** Whether a token stops at the element until something comes from outside. A link goes on at once; what undoes may wait. */
export function waits(element: Element): "always" | "never" | "sometimes" {
  if (element.type === "intermediateCatchEvent" && element.event.type === "link") return "never";
  if (element.type === "intermediateThrowEvent" && element.event?.type === "compensation") return "sometimes";
  return elementRegistry[element.type].waits;
}
