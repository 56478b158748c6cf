import type { ElementType } from "@/contracts/process";
import type { ElementEntry } from "@/engine/definition/graph";
import { adHocSubProcess } from "./ad-hoc-sub-process";
import { boundaryEvent } from "./boundary-event";
import { businessRuleTask } from "./business-rule-task";
import { callActivity } from "./call-activity";
import { dataRecord } from "./data-record";
import { document } from "./document";
import { email } from "./email";
import { endEvent } from "./end-event";
import { eventBasedGateway } from "./event-based-gateway";
import { eventSubProcess } from "./event-sub-process";
import { exclusiveGateway } from "./exclusive-gateway";
import { httpRequest } from "./http-request";
import { inclusiveGateway } from "./inclusive-gateway";
import { intermediateCatchEvent } from "./intermediate-catch-event";
import { intermediateThrowEvent } from "./intermediate-throw-event";
import { manualTask } from "./manual-task";
import { parallelGateway } from "./parallel-gateway";
import { receiveTask } from "./receive-task";
import { scriptTask } from "./script-task";
import { sendTask } from "./send-task";
import { setValues } from "./set-values";
import { startEvent } from "./start-event";
import { subProcess } from "./sub-process";
import { timer } from "./timer";
import { transaction } from "./transaction";
import { userTask } from "./user-task";
import { webhookEvent } from "./webhook-event";

/** Every element type; one that is missing does not compile. */
export const elementRegistry: Record<ElementType, ElementEntry> = {
  startEvent,
  endEvent,
  intermediateCatchEvent,
  intermediateThrowEvent,
  boundaryEvent,
  userTask,
  exclusiveGateway,
  parallelGateway,
  inclusiveGateway,
  eventBasedGateway,
  setValues,
  httpRequest,
  email,
  webhookEvent,
  document,
  dataRecord,
  timer,
  sendTask,
  receiveTask,
  manualTask,
  subProcess,
  transaction,
  adHocSubProcess,
  callActivity,
  scriptTask,
  businessRuleTask,
  eventSubProcess,
};
