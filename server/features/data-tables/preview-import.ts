import { cellText } from "@/engine/data-table/read-cell";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { countImport } from "./count-import";
import { canBuildDataTables } from "./data-tables.policy";
import { ImportRecordsInputSchema, PreviewImportOutputSchema } from "./import-records.schema";
import { planImport } from "./plan-import";
import { getTable } from "./stored-table";

const SHOWN_PROBLEMS = 100;
const SAMPLE = 20;

/** What importing the file would do. Changes nothing; a mutation since files are too long for an address. */
export const previewImport = memberProcedure
  .use(allow(canBuildDataTables))
  .input(ImportRecordsInputSchema)
  .output(PreviewImportOutputSchema)
  .mutation(({ ctx, input }) => {
    const { tenantId } = ctx.member;
    return withTenantSql(tenantId, async (client) => {
      const table = await getTable(client, tenantId, input.tableId);
      const plan = await planImport(client, table, input);
      const textsOf = (cells: (typeof plan.lines)[number]["cells"]) =>
        Object.fromEntries(
          table.shape.columns
            .filter(({ key }) => Object.hasOwn(cells, key))
            .map((column) => [column.key, cellText(cells[column.key], column)]),
        );
      return {
        ...countImport(plan),
        headings: plan.headings.map(({ heading, column }) => ({ heading, column: column?.key ?? null })),
        problems: plan.refused.slice(0, SHOWN_PROBLEMS),
        sample: plan.lines
          .slice(0, SAMPLE)
          .map(({ line, kind, cells }) => ({ line, kind, cells: textsOf(cells) })),
      };
    });
  });
