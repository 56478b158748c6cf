import { v7 as newId } from "uuid";
import { AppError } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { encryptSecret, newHookSecret } from "../hooks/hook-secret";
import { canManageEndpoints } from "./endpoints.policy";
import { EndpointInputSchema, EndpointSecretSchema } from "./endpoints.schema";

/** Each event is delivered to each of them. */
const MOST_ENDPOINTS = 50;

export const createEndpoint = memberProcedure
  .use(allow(canManageEndpoints))
  .input(EndpointInputSchema)
  .output(EndpointSecretSchema)
  .mutation(async ({ ctx, input }) => {
    const { tenantId, memberId } = ctx.member;
    const endpointId = newId();
    const secret = newHookSecret();
    const secretEncrypted = await encryptSecret(secret, endpointId);
    await withTenant(tenantId, async (tx) => {
      if ((await tx.endpoint.count()) >= MOST_ENDPOINTS) {
        throw new AppError("CONFLICT", `A tenant has at most ${MOST_ENDPOINTS} endpoints. Remove one first.`);
      }
      await tx.endpoint.create({
        data: { ...input, tenantId, id: endpointId, secretEncrypted, createdBy: memberId },
      });
    });
    return { endpointId, url: input.url, secret };
  });
