import { router } from "@/server/trpc/procedures";
import { createDelegation } from "./create-delegation";
import { endDelegation } from "./end-delegation";
import { listDelegations } from "./list-delegations";

export const delegationsRouter = router({
  list: listDelegations,
  create: createDelegation,
  end: endDelegation,
});
