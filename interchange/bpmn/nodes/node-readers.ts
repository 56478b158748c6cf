import type { NodeReader } from "./node-reader";
import {
  readBoundaryEvent,
  readEndEvent,
  readIntermediateCatchEvent,
  readIntermediateThrowEvent,
  readStartEvent,
} from "./read-events";
import {
  readAdHocSubProcess,
  readBusinessRuleTask,
  readCallActivity,
  readComplexGateway,
  readManualTask,
  readReceiveTask,
  readScriptTask,
  readSendTask,
  readServiceTask,
  readSubProcess,
  readTask,
} from "./read-tasks";
import { readUserTask } from "./read-user-task";

/** All flow nodes of a BPMN process (BPMN 2.0, table 10.4 and figure 10.2) by the names of their elements. */
export type NodeKind =
  | "startEvent"
  | "endEvent"
  | "intermediateCatchEvent"
  | "intermediateThrowEvent"
  | "implicitThrowEvent"
  | "boundaryEvent"
  | "task"
  | "userTask"
  | "manualTask"
  | "serviceTask"
  | "sendTask"
  | "receiveTask"
  | "scriptTask"
  | "businessRuleTask"
  | "callActivity"
  | "subProcess"
  | "transaction"
  | "adHocSubProcess"
  | "exclusiveGateway"
  | "parallelGateway"
  | "inclusiveGateway"
  | "eventBasedGateway"
  | "complexGateway";

/** A new kind of flow node is a reader and a line here. */
export const nodeReaders: Readonly<Record<NodeKind, NodeReader>> = {
  startEvent: readStartEvent,
  endEvent: readEndEvent,
  intermediateCatchEvent: readIntermediateCatchEvent,
  intermediateThrowEvent: readIntermediateThrowEvent,
  implicitThrowEvent: readIntermediateThrowEvent,
  boundaryEvent: readBoundaryEvent,
  task: readTask,
  userTask: readUserTask,
  manualTask: readManualTask,
  serviceTask: readServiceTask,
  sendTask: readSendTask,
  receiveTask: readReceiveTask,
  scriptTask: readScriptTask,
  businessRuleTask: readBusinessRuleTask,
  callActivity: readCallActivity,
  subProcess: readSubProcess,
  transaction: () => ({ type: "transaction" }),
  adHocSubProcess: readAdHocSubProcess,
  exclusiveGateway: () => ({ type: "exclusiveGateway" }),
  parallelGateway: () => ({ type: "parallelGateway" }),
  inclusiveGateway: () => ({ type: "inclusiveGateway" }),
  eventBasedGateway: (node, reading) => {
    if (node.attributes.some(({ local, value }) => local === "instantiate" && value === "true")) {
      reading.note("kept", node, "It should start the process; here only start events do.");
    }
    return { type: "eventBasedGateway" };
  },
  complexGateway: readComplexGateway,
};

export function isNodeKind(local: string): local is NodeKind {
  return Object.hasOwn(nodeReaders, local);
}
