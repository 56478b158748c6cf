import { z } from "zod";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { readHookRows } from "./hook-rows";
import { canManageHooks } from "./hooks.policy";
import { HookRowSchema } from "./hooks.schema";

export const listHooks = memberProcedure
  .use(allow(canManageHooks))
  .output(z.array(HookRowSchema))
  .query(({ ctx }) => withTenant(ctx.member.tenantId, (tx) => readHookRows(tx)));
