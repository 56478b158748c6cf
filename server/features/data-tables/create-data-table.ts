import { v7 as newId } from "uuid";
import { withTenant } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { CreateDataTableInputSchema, CreateDataTableOutputSchema } from "./create-data-table.schema";
import { canBuildDataTables } from "./data-tables.policy";
import { tableShapes } from "./table-shapes";

export const createDataTable = memberProcedure
  .use(allow(canBuildDataTables))
  .input(CreateDataTableInputSchema)
  .output(CreateDataTableOutputSchema)
  .mutation(({ ctx, input }) => {
    const { tenantId, memberId } = ctx.member;
    const id = newId();
    const { columns, keyColumn } = tableShapes[input.template];
    return withTenant(tenantId, async (tx) => {
      await tx.dataTable.create({
        data: {
          tenantId,
          id,
          name: input.name,
          columns,
          keyColumn,
          createdBy: memberId,
          updatedBy: memberId,
        },
      });
      return { id };
    });
  });
