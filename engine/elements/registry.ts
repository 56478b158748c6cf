import type { ElementType } from "@/contracts/process";
import type { ElementEntry } from "@/engine/definition/graph";
import { email } from "./email";
import { endEvent } from "./end-event";
import { exclusiveGateway } from "./exclusive-gateway";
import { httpRequest } from "./http-request";
import { parallelGateway } from "./parallel-gateway";
import { setValues } from "./set-values";
import { startEvent } from "./start-event";
import { timer } from "./timer";
import { userTask } from "./user-task";

/** Every element type; one that is missing does not compile. */
export const elementRegistry: Record<ElementType, ElementEntry> = {
  startEvent,
  endEvent,
  userTask,
  exclusiveGateway,
  parallelGateway,
  setValues,
  httpRequest,
  email,
  timer,
};
