import type { ElementType } from "@/contracts/process";
import { businessRuleTask } from "./business-rule-task";
import { callActivity } from "./call-activity";
import { dataRecord } from "./data-record";
import type { AnyElementView, ElementView } from "./element-view";
import { email } from "./email";
import { endEvent } from "./end-event";
import { exclusiveGateway } from "./exclusive-gateway";
import { httpRequest } from "./http-request";
import { inclusiveGateway } from "./inclusive-gateway";
import { parallelGateway } from "./parallel-gateway";
import { setValues } from "./set-values";
import { settingsPanel } from "./settings-panel";
import { startEvent } from "./start-event";
import { timer } from "./timer";
import { userTask } from "./user-task";

const views = {
  startEvent,
  endEvent,
  userTask,
  exclusiveGateway,
  parallelGateway,
  setValues,
  httpRequest,
  email,
  webhookEvent: settingsPanel,
  document: settingsPanel,
  dataRecord,
  timer,
  intermediateCatchEvent: settingsPanel,
  intermediateThrowEvent: settingsPanel,
  boundaryEvent: settingsPanel,
  inclusiveGateway,
  eventBasedGateway: settingsPanel,
  scriptTask: settingsPanel,
  businessRuleTask,
  callActivity,
  sendTask: settingsPanel,
  receiveTask: settingsPanel,
  manualTask: settingsPanel,
  subProcess: settingsPanel,
  transaction: settingsPanel,
  adHocSubProcess: settingsPanel,
  eventSubProcess: settingsPanel,
} satisfies { [Type in ElementType]: ElementView<Type> };

/** Every element type; one that is missing does not compile. */
export const elementViews: Record<ElementType, AnyElementView> = views;
