import { z } from "zod";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canManageEndpoints } from "./endpoints.policy";

const EventTypeRowSchema = z.object({
  eventType: z.string(),
  /** Names of the published processes that tell it. */
  processes: z.array(z.string()),
});

/** The events that published processes tell, for choosing what an endpoint wants. */
export const listEventTypes = memberProcedure
  .use(allow(canManageEndpoints))
  .output(z.array(EventTypeRowSchema))
  .query(({ ctx }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const published = await tx.$queryRaw<{ name: string; definition: unknown }[]>`
        select p.name, v.definition from processes p
        join process_versions v on v.tenant_id = p.tenant_id and v.id = p.published_version_id
        where p.archived_at is null order by p.name`;
      const tellers = new Map<string, Set<string>>();
      for (const { name, definition } of published) {
        for (const element of ProcessDefinitionSchema.parse(definition).elements) {
          if (element.type !== "webhookEvent") continue;
          tellers.set(element.eventType, (tellers.get(element.eventType) ?? new Set()).add(name));
        }
      }
      return [...tellers]
        .map(([eventType, processes]) => ({ eventType, processes: [...processes] }))
        .toSorted((a, b) => a.eventType.localeCompare(b.eventType, "en"));
    }),
  );
