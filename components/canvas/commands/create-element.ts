import { type Element, ElementSchema, type ElementType } from "@/contracts/process";
import { elementTraits } from "../element-traits";

export function createElement(type: ElementType, id: string): Element {
  return ElementSchema.parse({ id, name: "", type, ...elementTraits[type].beginning });
}
