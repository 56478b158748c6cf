import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { expectEndpoint } from "./endpoint-rows";
import { canManageEndpoints } from "./endpoints.policy";
import { EndpointReferenceSchema } from "./endpoints.schema";

const switchTo = (disabledAt: () => Date | null) =>
  memberProcedure
    .use(allow(canManageEndpoints))
    .input(EndpointReferenceSchema)
    .mutation(async ({ ctx, input }) => {
      const data = { disabledAt: disabledAt(), disabledReason: null };
      expectEndpoint(
        await withTenant(ctx.member.tenantId, (tx) =>
          tx.endpoint.updateMany({ where: { id: input.endpointId }, data }),
        ),
      );
    });

/** It gets no more events; what waits for it fails and can be sent again. */
export const disableEndpoint = switchTo(() => new Date());

export const enableEndpoint = switchTo(() => null);
