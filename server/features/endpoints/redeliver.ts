import { z } from "zod";
import { notFound } from "@/server/errors";
import { wakeLane } from "@/server/runtime/wake-lanes";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canManageEndpoints } from "./endpoints.policy";
import { RedeliverInputSchema } from "./endpoints.schema";

/** As many at once; whoever has more asks again. */
const MOST_AT_ONCE = 1_000;

/** Sends again under the same webhook-id: one delivery, whatever came of it, or all that failed, oldest first. */
export const redeliver = memberProcedure
  .use(allow(canManageEndpoints))
  .input(RedeliverInputSchema)
  .output(z.object({ count: z.int() }))
  .mutation(async ({ ctx, input: { endpointId, deliveryId } }) => {
    const { tenantId } = ctx.member;
    const count = await withTenant(tenantId, async (tx) => {
      const endpoint = await tx.endpoint.findFirst({ where: { id: endpointId }, select: { id: true } });
      if (endpoint === null) throw notFound("endpoint");
      return tx.$executeRaw`
        update effects e set status = 'open', attempts = 0, ready_at = now(), ended_at = null, last_error = null
        from (
          select d.id, d.instance_id from webhook_deliveries d
          join effects f on f.tenant_id = d.tenant_id and f.instance_id = d.instance_id and f.id = d.id
          where d.endpoint_id = ${endpointId}::uuid and f.status <> 'open'
            and case when ${deliveryId ?? null}::uuid is null then f.status = 'failed' else d.id = ${deliveryId ?? null}::uuid end
          order by d.created_at limit ${MOST_AT_ONCE}
        ) again
        where e.tenant_id = ${tenantId}::uuid and e.instance_id = again.instance_id and e.id = again.id`;
    });
    if (deliveryId !== undefined && count === 0) throw notFound("delivery");
    if (count > 0) wakeLane(tenantId, "effects");
    return { count };
  });
