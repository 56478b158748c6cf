import { notFound } from "@/server/errors";
import { loadNames } from "@/server/features/members/load-names";
import { previewCommands } from "@/server/runtime/preview-commands";
import { readInstances } from "@/server/runtime/read-instances";
import { withTenant, withTenantSql } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { canRepairInstances } from "./instances.policy";
import { namesWithTimes } from "./names-with-times";
import { PreviewRepairInputSchema, PreviewRepairOutputSchema } from "./repair-instance.schema";

/** What a repair would do, in sentences; nothing is written. */
export const previewRepair = memberProcedure
  .use(allow(canRepairInstances))
  .input(PreviewRepairInputSchema)
  .output(PreviewRepairOutputSchema)
  .query(async ({ ctx: { member }, input: { instanceId, repair } }) => {
    const { tenantId, memberId, userId, timeZone } = member;
    const names = await withTenant(tenantId, (tx) => loadNames(tx, []));
    const preview = await withTenantSql(tenantId, async (client) => {
      const [instance] = await readInstances(client, tenantId, [instanceId]);
      if (instance === undefined) throw notFound("request");
      return previewCommands(client, {
        tenantId,
        instance,
        commands: [{ type: "repair", repair, reason: "Preview" }],
        actor: { kind: "member", memberId, userId },
        names: namesWithTimes(names, timeZone),
      });
    });
    return preview.ok
      ? { possible: true as const, lines: preview.lines }
      : { possible: false as const, reason: preview.refusal.message };
  });
