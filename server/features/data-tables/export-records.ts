import type { RecordCells, TableColumn } from "@/contracts/data-table";
import { cellText } from "@/engine/data-table/read-cell";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { csvLine, guarded } from "../interchange/csv-line";
import { canReadDataTables } from "./data-tables.policy";
import { DataTableIdInputSchema } from "./data-tables.schema";
import { ExportRecordsOutputSchema } from "./export-records.schema";
import { getTable } from "./stored-table";

/** All records as CSV, which an import reads back as they are. */
export const exportRecords = memberProcedure
  .use(allow(canReadDataTables))
  .input(DataTableIdInputSchema)
  .output(ExportRecordsOutputSchema)
  .query(({ ctx, input }) => {
    const { tenantId } = ctx.member;
    return withTenantSql(tenantId, async (client) => {
      const { name, shape } = await getTable(client, tenantId, input.tableId);
      const { rows } = await client.query<{ cells: RecordCells }>(
        "select cells from data_table_records where tenant_id = $1 and table_id = $2 order by id",
        [tenantId, input.tableId],
      );
      const head = shape.columns.map(({ label }) => guarded(label));
      const lines = rows.map(({ cells }) => shape.columns.map((column) => exportedText(cells, column)));
      return { name, csv: [head, ...lines].map(csvLine).join("\r\n") };
    });
  });

/** Numbers and dates are written by us; in everything else a spreadsheet might see a formula. */
function exportedText(cells: RecordCells, column: TableColumn): string {
  const text = cellText(cells[column.key], column);
  return column.type === "number" || column.type === "date" ? text : guarded(text);
}
