import { router } from "@/server/trpc/procedures";
import { createEndpoint } from "./create-endpoint";
import { listDeliveries } from "./list-deliveries";
import { listEndpoints } from "./list-endpoints";
import { listEventTypes } from "./list-event-types";
import { redeliver } from "./redeliver";
import { removeEndpoint } from "./remove-endpoint";
import { rotateEndpointSecret } from "./rotate-endpoint-secret";
import { disableEndpoint, enableEndpoint } from "./switch-endpoint";
import { updateEndpoint } from "./update-endpoint";

export const endpointsRouter = router({
  list: listEndpoints,
  listEventTypes,
  listDeliveries,
  create: createEndpoint,
  update: updateEndpoint,
  rotateSecret: rotateEndpointSecret,
  disable: disableEndpoint,
  enable: enableEndpoint,
  remove: removeEndpoint,
  redeliver,
});
