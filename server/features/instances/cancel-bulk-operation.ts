import { notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { BulkOperationInputSchema } from "./bulk-repair.schema";
import { canRepairInstances } from "./instances.policy";

/** Stops a bulk operation: what is done stays done, what waits is left alone. */
export const cancelBulkOperation = memberProcedure
  .use(allow(canRepairInstances))
  .input(BulkOperationInputSchema)
  .output(BulkOperationInputSchema)
  .mutation(({ ctx, input: { operationId: id } }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const known = await tx.bulkOperation.findFirst({ where: { id }, select: { endedAt: true } });
      if (known === null) throw notFound("bulk operation");
      const now = new Date();
      await tx.bulkOperationRow.updateMany({
        where: { operationId: id, status: "waiting" },
        data: { status: "cancelled", endedAt: now },
      });
      await tx.bulkOperation.updateMany({
        where: { id, endedAt: null },
        data: { cancelledAt: now, endedAt: now, readyAt: null },
      });
      return { operationId: id };
    }),
  );
