import type { ElementType } from "@/contracts/process";

/** Whether flows can leave an element. */
export function leadsOn(type: ElementType): boolean {
  return type !== "endEvent" && type !== "eventSubProcess";
}

/** Whether flows can lead to an element; the others begin by themselves. */
export function canBeReached(type: ElementType): boolean {
  return type !== "startEvent" && type !== "boundaryEvent" && type !== "eventSubProcess";
}
