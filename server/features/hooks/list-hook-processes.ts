import { z } from "zod";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { startsFor } from "@/engine/definition/starts";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canManageHooks } from "./hooks.policy";
import { HookProcessSchema } from "./hooks.schema";

/** Published processes whose start event lets hooks start them. */
export const listHookProcesses = memberProcedure
  .use(allow(canManageHooks))
  .output(z.array(HookProcessSchema))
  .query(async ({ ctx }) => {
    const rows = await withTenant(
      ctx.member.tenantId,
      (tx) =>
        tx.$queryRaw<{ id: string; name: string; definition: unknown }[]>`
          select p.id, p.name, v.definition
          from processes p
          join process_versions v on v.tenant_id = p.tenant_id and v.id = p.published_version_id
          where p.archived_at is null order by p.name, p.id`,
    );
    return rows.filter(({ definition }) => isStartedByHook(definition)).map(({ id, name }) => ({ id, name }));
  });

function isStartedByHook(definition: unknown): boolean {
  return startsFor(ProcessDefinitionSchema.parse(definition), "hook").length > 0;
}
