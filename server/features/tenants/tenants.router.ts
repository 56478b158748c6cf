import { router } from "@/server/trpc/procedures";
import { createOwnTenant } from "./create-own-tenant";
import { listTenants } from "./list-tenants";

export const tenantsRouter = router({
  list: listTenants,
  create: createOwnTenant,
});
