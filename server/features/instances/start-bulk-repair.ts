import { AppError } from "@/server/errors";
import { wakeLane } from "@/server/runtime/wake-lanes";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { StartBulkRepairInputSchema, StartBulkRepairOutputSchema } from "./bulk-repair.schema";
import { canRepairInstances } from "./instances.policy";
import { requireVersionOf, selectInstances } from "./select-instances";

/** A statement takes 32,767 parameters at most. */
const INSERT_ROWS = 2_000;

/** Begins to repair many instances. The repairs lane goes on with it; a second call with the same key changes nothing. */
export const startBulkRepair = memberProcedure
  .use(allow(canRepairInstances))
  .input(StartBulkRepairInputSchema)
  .output(StartBulkRepairOutputSchema)
  .mutation(async ({ ctx: { member }, input }) => {
    const { tenantId, memberId } = member;
    const { action, reason, selection, idempotencyKey: id } = input;
    const started = await withTenant(tenantId, async (tx) => {
      const known = await tx.bulkOperation.findFirst({ where: { id }, select: { total: true } });
      if (known !== null) return { operationId: id, total: known.total };
      await requireVersionOf(tx, action);
      const instanceIds = await selectInstances(tx, member, selection);
      if (instanceIds.length === 0) {
        throw new AppError("REFUSED", "No running request matches any more, so there is nothing to do.");
      }
      const total = instanceIds.length;
      await tx.bulkOperation.create({
        data: { tenantId, id, action, reason, createdBy: memberId, total, readyAt: new Date() },
      });
      for (let from = 0; from < total; from += INSERT_ROWS) {
        const part = instanceIds.slice(from, from + INSERT_ROWS);
        await tx.bulkOperationRow.createMany({
          data: part.map((instanceId) => ({ tenantId, operationId: id, instanceId })),
        });
      }
      return { operationId: id, total };
    });
    wakeLane(tenantId, "repairs");
    return started;
  });
