import type { ElementType } from "@/contracts/process";

const results: Record<ElementType, boolean> = {
  startEvent: false,
  endEvent: false,
  userTask: true,
  exclusiveGateway: false,
  parallelGateway: false,
  setValues: false,
  httpRequest: true,
  email: true,
  timer: false,
  intermediateCatchEvent: true,
  intermediateThrowEvent: false,
  boundaryEvent: true,
  inclusiveGateway: false,
  eventBasedGateway: false,
  sendTask: false,
  receiveTask: true,
  manualTask: false,
  scriptTask: true,
  subProcess: false,
  transaction: false,
  adHocSubProcess: false,
  callActivity: false,
  eventSubProcess: false,
};

/** Whether elements of the type keep a result in the variable that is named by their id. */
export function hasResult(type: ElementType): boolean {
  return results[type];
}
