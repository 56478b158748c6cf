import { notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { encryptSecret, newHookSecret } from "../hooks/hook-secret";
import { canManageEndpoints } from "./endpoints.policy";
import { EndpointReferenceSchema, EndpointSecretSchema } from "./endpoints.schema";

/** How long deliveries carry a signature by the old secret too, so that the receiver can change over in peace. */
const OVERLAP_MS = 24 * 60 * 60 * 1000;

export const rotateEndpointSecret = memberProcedure
  .use(allow(canManageEndpoints))
  .input(EndpointReferenceSchema)
  .output(EndpointSecretSchema)
  .mutation(async ({ ctx, input: { endpointId } }) => {
    const secret = newHookSecret();
    const secretEncrypted = await encryptSecret(secret, endpointId);
    return withTenant(ctx.member.tenantId, async (tx) => {
      const endpoint = await tx.endpoint.findFirst({ where: { id: endpointId } });
      if (endpoint === null) throw notFound("endpoint");
      const previousSecretUntil = new Date(Date.now() + OVERLAP_MS);
      await tx.endpoint.updateMany({
        where: { id: endpointId },
        data: { secretEncrypted, previousSecretEncrypted: endpoint.secretEncrypted, previousSecretUntil },
      });
      return { endpointId, url: endpoint.url, secret };
    });
  });
