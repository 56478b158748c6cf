import { randomBytes } from "node:crypto";
import { v7 as newId } from "uuid";
import { notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { encryptSecret, newHookSecret } from "./hook-secret";
import { hookUrl } from "./hook-url";
import { canManageHooks } from "./hooks.policy";
import { CreateHookInputSchema, NewSecretSchema } from "./hooks.schema";

export const createHook = memberProcedure
  .use(allow(canManageHooks))
  .input(CreateHookInputSchema)
  .output(NewSecretSchema)
  .mutation(async ({ ctx, input }) => {
    const { tenantId, memberId } = ctx.member;
    const hookId = newId();
    const secret = newHookSecret();
    const publicId = randomBytes(16).toString("base64url");
    const secretEncrypted = await encryptSecret(secret, hookId);
    await withTenant(tenantId, async (tx) => {
      const process = await tx.process.findFirst({
        where: { id: input.processId, archivedAt: null },
        select: { id: true },
      });
      if (!process) {
        throw notFound("process");
      }
      await tx.hook.create({
        data: { ...input, tenantId, id: hookId, publicId, secretEncrypted, createdBy: memberId },
      });
    });
    return { hookId, url: hookUrl(publicId), secret };
  });
