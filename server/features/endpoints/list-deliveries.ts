import { Prisma } from "@/prisma/generated/client";
import { notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { cutPage } from "../keyset";
import { canManageEndpoints } from "./endpoints.policy";
import {
  ListDeliveriesInputSchema,
  ListDeliveriesOutputSchema,
  type WebhookDelivery,
} from "./endpoints.schema";

/** What an endpoint was told, newest first, and what came of it. */
export const listDeliveries = memberProcedure
  .use(allow(canManageEndpoints))
  .input(ListDeliveriesInputSchema)
  .output(ListDeliveriesOutputSchema)
  .query(({ ctx, input: { endpointId, state, cursor, limit } }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const endpoint = await tx.endpoint.findFirst({ where: { id: endpointId }, select: { id: true } });
      if (endpoint === null) throw notFound("endpoint");
      const before = cursor
        ? Prisma.sql`and (d.created_at, d.id) < (select c.created_at, c.id from webhook_deliveries c where c.id = ${cursor}::uuid)`
        : Prisma.empty;
      const rows = await tx.$queryRaw<WebhookDelivery[]>`
        select * from (
          select d.id, d.event_type as "eventType", d.instance_id as "instanceId", d.created_at as "createdAt",
            case e.status when 'open' then 'waiting' when 'succeeded' then 'delivered' else 'failed' end as state,
            e.attempts, d.response_status as "responseStatus", e.last_error as "lastError", e.ready_at as "nextTryAt"
          from webhook_deliveries d
          join effects e on e.tenant_id = d.tenant_id and e.instance_id = d.instance_id and e.id = d.id
          where d.endpoint_id = ${endpointId}::uuid ${before}
          order by d.created_at desc, d.id desc
        ) d where ${state ?? null}::text is null or d.state = ${state ?? null}
        limit ${limit + 1}`;
      const { page: items, nextCursor } = cutPage(rows, limit);
      return { items, nextCursor };
    }),
  );
