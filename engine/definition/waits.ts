import type { Element } from "@/contracts/process";
import { elementRegistry } from "@/engine/elements/registry";

/** Whether a token stops at the element until something comes from outside. A link goes on at once. */
export function waits(element: Element): "always" | "never" | "sometimes" {
  if (element.type === "intermediateCatchEvent" && element.event.type === "link") return "never";
  return elementRegistry[element.type].waits;
}
