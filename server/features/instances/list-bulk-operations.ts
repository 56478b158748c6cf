import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { ListBulkOperationsOutputSchema } from "./bulk-repair.schema";
import { canRepairInstances } from "./instances.policy";
import { presentOperations } from "./present-operations";

const LATEST = 20;

/** The latest bulk operations, newest first. */
export const listBulkOperations = memberProcedure
  .use(allow(canRepairInstances))
  .output(ListBulkOperationsOutputSchema)
  .query(({ ctx }) =>
    withTenant(ctx.member.tenantId, async (tx) => {
      const rows = await tx.bulkOperation.findMany({
        orderBy: [{ createdAt: "desc" }, { id: "asc" }],
        take: LATEST,
      });
      return { items: await presentOperations(tx, rows) };
    }),
  );
