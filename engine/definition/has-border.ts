import { ElementSchema, type ElementType } from "@/contracts/process";

/** Events and gateways take no time, so nothing can happen while they are at work. */
const withoutBorder: readonly ElementType[] = [
  "startEvent",
  "endEvent",
  "intermediateCatchEvent",
  "intermediateThrowEvent",
  "boundaryEvent",
  "exclusiveGateway",
  "parallelGateway",
  "inclusiveGateway",
  "eventBasedGateway",
  "timer",
  "eventSubProcess",
];

/** Whether elements of the type are activities with a border on which events can stand. */
export function hasBorder(type: ElementType): boolean {
  return !withoutBorder.includes(type);
}

/** All types of activities. */
export const typesWithBorder = ElementSchema.options.map(({ shape }) => shape.type.value).filter(hasBorder);
