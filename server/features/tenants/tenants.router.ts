import { router } from "@/server/trpc/procedures";
import { changeWorkingTime } from "./change-working-time";
import { createOwnTenant } from "./create-own-tenant";
import { getWorkingTime } from "./get-working-time";
import { listTenants } from "./list-tenants";

export const tenantsRouter = router({
  list: listTenants,
  create: createOwnTenant,
  getWorkingTime,
  changeWorkingTime,
});
