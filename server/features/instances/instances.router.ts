import { router } from "@/server/trpc/procedures";
import { getInstance } from "./get-instance";
import { getStart } from "./get-start";
import { listInstances } from "./list-instances";
import { retryIncident } from "./retry-incident";
import { startInstance } from "./start-instance";
import { terminateInstance } from "./terminate-instance";

export const instancesRouter = router({
  list: listInstances,
  get: getInstance,
  getStart,
  start: startInstance,
  retryIncident,
  terminate: terminateInstance,
});
