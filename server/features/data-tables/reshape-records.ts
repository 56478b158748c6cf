import { isDeepStrictEqual } from "node:util";
import type { PoolClient } from "pg";
import type { RecordCells, TableColumn, TableShape } from "@/contracts/data-table";
import type { Value } from "@/contracts/value";
import { cellText, readCell, readCellText } from "@/engine/data-table/read-cell";
import { AppError } from "@/server/errors";
import { changeRecords, type RecordChange } from "./change-records";
import type { Changer } from "./changer";
import type { StoredTable } from "./stored-table";

/**
 * Brings all records to new columns: cells of removed columns go, those of a changed type are read anew. Throws, and with
 * that undoes everything, when a record does not fit; a table is small enough to be looked at as a whole.
 */
export async function reshapeRecords(
  client: PoolClient,
  table: StoredTable,
  shape: TableShape,
  by: Changer,
): Promise<void> {
  if (isDeepStrictEqual(withoutLabels(table.shape), withoutLabels(shape))) return;
  const { rows } = await client.query<{ id: string; cells: RecordCells }>(
    "select id, cells from data_table_records where tenant_id = $1 and table_id = $2 order by id",
    [table.tenantId, table.id],
  );
  const faults: string[] = [];
  const changes = rows.map(({ id, cells }, index): RecordChange => {
    const next = convert(cells, table.shape, shape, (column, fault) => {
      faults.push(`${column.label} ${fault} (record ${index + 1}).`);
    });
    return { kind: "update", id, cells: next, whole: true };
  });
  if (faults.length > 0) throw misfit(faults);
  const result = await changeRecords(client, { ...table, shape }, changes, by);
  if (!result.ok) throw misfit(result.refusals.map(({ message }) => message));
}

/** Labels and the order of columns are for people; keys and searching do not depend on them. */
function withoutLabels({ columns, keyColumn }: TableShape) {
  const bare = columns.map((column) => ({ ...column, label: "" }));
  return { keyColumn, columns: bare.sort((one, other) => (one.key < other.key ? -1 : 1)) };
}

function convert(
  cells: RecordCells,
  from: TableShape,
  to: TableShape,
  report: (column: TableColumn, fault: string) => void,
): Record<string, Value> {
  const next: Record<string, Value> = {};
  for (const column of to.columns) {
    const before = from.columns.find(({ key }) => key === column.key);
    const value = cells[column.key] ?? null;
    const reading =
      before === undefined || before.type === column.type
        ? readCell(value, column)
        : readCellText(cellText(value, before), column, "en");
    if (reading.ok) next[column.key] = reading.value;
    else report(column, reading.fault);
  }
  return next;
}

function misfit(faults: readonly string[]): AppError {
  const more = faults.length > 3 ? ` And ${faults.length - 3} more records.` : "";
  return new AppError(
    "REFUSED",
    `The records do not fit these columns: ${faults.slice(0, 3).join(" ")}${more} Nothing was changed.`,
  );
}
