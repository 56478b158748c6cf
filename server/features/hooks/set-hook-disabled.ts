import { notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canManageHooks } from "./hooks.policy";
import { HookReferenceSchema } from "./hooks.schema";

const setDisabledAt = (at: () => Date | null) =>
  memberProcedure
    .use(allow(canManageHooks))
    .input(HookReferenceSchema)
    .mutation(async ({ ctx, input }) => {
      const { count } = await withTenant(ctx.member.tenantId, (tx) =>
        tx.hook.updateMany({ where: { id: input.hookId }, data: { disabledAt: at() } }),
      );
      if (count === 0) {
        throw notFound("hook");
      }
    });

/** Deliveries are answered with 410 until it is enabled again. */
export const disableHook = setDisabledAt(() => new Date());

export const enableHook = setDisabledAt(() => null);
