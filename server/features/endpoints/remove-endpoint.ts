import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { expectEndpoint } from "./endpoint-rows";
import { canManageEndpoints } from "./endpoints.policy";
import { EndpointReferenceSchema } from "./endpoints.schema";

/** With its log; what still waits for it is given up at the next try. */
export const removeEndpoint = memberProcedure
  .use(allow(canManageEndpoints))
  .input(EndpointReferenceSchema)
  .mutation(async ({ ctx, input }) => {
    expectEndpoint(
      await withTenant(ctx.member.tenantId, (tx) =>
        tx.endpoint.deleteMany({ where: { id: input.endpointId } }),
      ),
    );
  });
