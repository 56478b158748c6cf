import { router } from "@/server/trpc/procedures";
import { explainInstance } from "./explain-instance";
import { getInstance } from "./get-instance";
import { getStart } from "./get-start";
import { getStateAt } from "./get-state-at";
import { listInstances } from "./list-instances";
import { retryIncident } from "./retry-incident";
import { startInstance } from "./start-instance";
import { terminateInstance } from "./terminate-instance";

export const instancesRouter = router({
  list: listInstances,
  get: getInstance,
  stateAt: getStateAt,
  why: explainInstance,
  getStart,
  start: startInstance,
  retryIncident,
  terminate: terminateInstance,
});
