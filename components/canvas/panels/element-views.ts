import type { ElementType } from "@/contracts/process";
import type { AnyElementView, ElementView } from "./element-view";
import { email } from "./email";
import { endEvent } from "./end-event";
import { exclusiveGateway } from "./exclusive-gateway";
import { httpRequest } from "./http-request";
import { parallelGateway } from "./parallel-gateway";
import { setValues } from "./set-values";
import { startEvent } from "./start-event";
import { summaryOnly } from "./summary-only";
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
  timer,
  intermediateCatchEvent: summaryOnly,
  intermediateThrowEvent: summaryOnly,
  boundaryEvent: summaryOnly,
  inclusiveGateway: summaryOnly,
  eventBasedGateway: summaryOnly,
  callActivity: summaryOnly,
  subProcess: summaryOnly,
  eventSubProcess: summaryOnly,
} satisfies { [Type in ElementType]: ElementView<Type> };

/** Every element type; one that is missing does not compile. */
export const elementViews: Record<ElementType, AnyElementView> = views;
