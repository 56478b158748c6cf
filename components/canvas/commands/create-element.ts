import { type Element, ElementSchema, type ElementType } from "@/contracts/process";

/** What a new element of a type says before anybody has filled it in; the contract's defaults add the rest. */
const beginnings: Record<ElementType, object> = {
  startEvent: {},
  endEvent: {},
  userTask: {},
  exclusiveGateway: {},
  parallelGateway: {},
  setValues: {},
  httpRequest: { url: "" },
  email: { to: "", subject: "", text: "" },
  timer: { duration: "P1D" },
};

export function createElement(type: ElementType, id: string): Element {
  return ElementSchema.parse({ id, name: "", type, ...beginnings[type] });
}
