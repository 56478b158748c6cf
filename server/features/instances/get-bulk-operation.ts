import { notFound } from "@/server/errors";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { BulkOperationInputSchema, GetBulkOperationOutputSchema } from "./bulk-repair.schema";
import { canRepairInstances } from "./instances.policy";
import { presentOperations } from "./present-operations";

const MAX_REFUSALS = 100;

/** How far a bulk operation is, and what it could not do. */
export const getBulkOperation = memberProcedure
  .use(allow(canRepairInstances))
  .input(BulkOperationInputSchema)
  .output(GetBulkOperationOutputSchema)
  .query(({ ctx, input: { operationId } }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const row = await tx.bulkOperation.findFirst({ where: { id: operationId } });
      const [operation] = row === null ? [] : await presentOperations(tx, [row]);
      if (operation === undefined) throw notFound("bulk operation");
      const refused = await tx.bulkOperationRow.findMany({
        where: { operationId, status: "refused" },
        select: { instanceId: true, message: true, instance: { select: { reference: true, title: true } } },
        orderBy: { instanceId: "asc" },
        take: MAX_REFUSALS,
      });
      const refusals = refused.map(({ instanceId, message, instance }) => ({
        instanceId,
        ...instance,
        message: message ?? "",
      }));
      return { ...operation, refusals };
    }),
  );
