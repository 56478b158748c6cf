import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { expectEndpoint } from "./endpoint-rows";
import { canManageEndpoints } from "./endpoints.policy";
import { UpdateEndpointInputSchema } from "./endpoints.schema";

export const updateEndpoint = memberProcedure
  .use(allow(canManageEndpoints))
  .input(UpdateEndpointInputSchema)
  .mutation(async ({ ctx, input: { endpointId, ...data } }) => {
    expectEndpoint(
      await withTenant(ctx.member.tenantId, (tx) =>
        tx.endpoint.updateMany({ where: { id: endpointId }, data }),
      ),
    );
  });
