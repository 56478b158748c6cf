import { notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { encryptSecret, newHookSecret } from "./hook-secret";
import { hookUrl } from "./hook-url";
import { canManageHooks } from "./hooks.policy";
import { HookReferenceSchema, NewSecretSchema } from "./hooks.schema";

/** The old secret stops working at once. */
export const rotateHookSecret = memberProcedure
  .use(allow(canManageHooks))
  .input(HookReferenceSchema)
  .output(NewSecretSchema)
  .mutation(async ({ ctx, input: { hookId } }) => {
    const secret = newHookSecret();
    const secretEncrypted = await encryptSecret(secret, hookId);
    return withTenant(ctx.member.tenantId, async (tx) => {
      const hook = await tx.hook.findFirst({ where: { id: hookId }, select: { publicId: true } });
      if (!hook) {
        throw notFound("hook");
      }
      await tx.hook.updateMany({ where: { id: hookId }, data: { secretEncrypted } });
      return { hookId, url: hookUrl(hook.publicId), secret };
    });
  });
