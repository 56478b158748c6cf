import { v7 as newId } from "uuid";
import { type TableShape, TableShapeSchema } from "@/contracts/data-table";
import { keyText, searchText } from "@/engine/data-table/read-record";
import type { TablePart } from "../blocks/parts";
import { freeName } from "../free-name";
import { type Made, type Maker, namedLike, namesOf } from "./maker";

/**
 * Makes the data tables with their sample records. A table that the tenant has by that name and with these columns is used
 * as it is: suppliers are kept once, however many processes ask for them.
 */
export async function makeTables(maker: Maker, parts: readonly TablePart[]): Promise<Made> {
  const { tx } = maker;
  const made: Made = new Map();
  const taken = namesOf(await tx.dataTable.findMany(namedLike(parts.map(({ name }) => name))));
  for (const part of parts) {
    const known = await tx.dataTable.findMany({ where: { name: part.name, archivedAt: null } });
    const fitting = known.find((table) => hasColumns(TableShapeSchema.parse(table), part.shape));
    made.set(part.id, fitting?.id ?? (await makeTable(maker, part, freeName(part.name, taken))));
  }
  return made;
}

function hasColumns({ columns, keyColumn }: TableShape, wanted: TableShape): boolean {
  const isThere = ({ key, type }: { key: string; type: string }) =>
    columns.some((column) => column.key === key && column.type === type);
  const asksForMore = columns.some(
    ({ key, required }) => required && !wanted.columns.some((column) => column.key === key),
  );
  return keyColumn === wanted.keyColumn && wanted.columns.every(isThere) && !asksForMore;
}

async function makeTable({ tx, tenantId, memberId }: Maker, part: TablePart, name: string): Promise<string> {
  const tableId = newId();
  const { columns, keyColumn } = part.shape;
  await tx.dataTable.create({
    data: { tenantId, id: tableId, name, columns, keyColumn, createdBy: memberId, updatedBy: memberId },
  });
  const records = part.records.map((cells) => ({ id: newId(), cells }));
  await tx.dataTableRecord.createMany({
    data: records.map(({ id, cells }) => ({
      tenantId,
      tableId,
      id,
      cells,
      keyText: keyText(part.shape, cells),
      searchText: searchText(part.shape, cells),
    })),
  });
  await tx.dataTableChange.createMany({
    data: records.map(({ id: recordId, cells }) => ({
      tenantId,
      id: newId(),
      tableId,
      recordId,
      kind: "created",
      after: cells,
      memberId,
    })),
  });
  return tableId;
}
