import type { Element } from "@/contracts/process";
import type { Names } from "@/engine/definition/graph";
import type { Token } from "@/engine/instance/types";
import { elementTitle } from "./element-title";
import { elementRegistry } from "./registry";

/** Why a token stands at an element, as one sentence: the failure that waits for repair, or what the element waits for. */
export function describeWait(token: Token, element: Element, names: Names): string {
  if (token.wait === "incident")
    return token.incident ?? `"${elementTitle(element)}" failed and waits for repair`;
  if (token.wait === "permit") return `"${elementTitle(element)}" waits for its turn`;
  if (token.loop !== undefined) {
    const { done, total } = token.loop;
    return `${done}${total === null ? "" : ` of ${total}`} rounds of "${elementTitle(element)}" are done`;
  }
  const entry = elementRegistry[element.type];
  return entry.waitsFor(token, element, names);
}
