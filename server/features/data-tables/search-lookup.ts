import type { RecordCells } from "@/contracts/data-table";
import type { FieldOf } from "@/contracts/form";
import { AppError } from "@/server/errors";
import { withTenantSql } from "@/server/tenancy/with-tenant";
import type { LookupCursor, LookupPage, LookupQuery } from "./look-up.schema";
import { getTable } from "./stored-table";

/** What of a lookup decides which records it offers and what of them it shows. */
export type LookupSource = Pick<FieldOf<"lookup">, "tableId" | "labelColumn"> & {
  columns: readonly { key: string }[];
};

/**
 * Reads the one table, which has 10,000 records at most, and sorts what matches. Only columns that the field shows are searched:
 * who looks for 'blocked' in a table of suppliers must not learn from what is found what they cannot see.
 */
const PAGE = `
  with named as (
    select r.id, r.cells, case when $4::bool then r.key_text else r.id::text end as key,
      coalesce(nullif(coalesce(r.cells->$3::text->>'lexical', r.cells->>$3::text), ''), r.key_text, r.id::text) as label
    from data_table_records r
    where r.tenant_id = $1 and r.table_id = $2 and (not $4::bool or r.key_text is not null)
  ), ranked as (
    select id, key, cells, lower(label) as label,
      case when starts_with(lower(label), $6) then 0 else 1 end as rank
    from named
    where $6 = '' or position($6 in lower(label)) > 0 or ($4::bool and position($6 in lower(key)) > 0)
      or exists (select from unnest($5::text[]) c
        where position($6 in lower(coalesce(cells->c->>'lexical', cells->>c))) > 0)
  )
  select id, key, label, rank, cells from ranked
  where $7::int is null or (rank, label, id) > ($7::int, $8::text, $9::uuid)
  order by rank, label, id limit $10`;

type Row = { id: string; key: string; label: string; rank: number; cells: RecordCells };

/** A page of what the lookup offers, for whom may fill in its form: that is the caller's to know. */
export function searchLookup(
  tenantId: string,
  { tableId, labelColumn, columns }: LookupSource,
  { search, cursor, limit }: LookupQuery,
): Promise<LookupPage> {
  if (tableId === undefined) return Promise.resolve({ items: [], nextCursor: null });
  return withTenantSql(tenantId, async (client) => {
    const { shape, isArchived, name } = await getTable(client, tenantId, tableId);
    if (isArchived) throw new AppError("GONE", `The data table "${name}" is archived.`);
    const shown = columns.map(({ key }) => key);
    const { rows } = await client.query<Row>(PAGE, [
      tenantId,
      tableId,
      labelColumn ?? "",
      shape.keyColumn !== null,
      shown,
      search.toLowerCase(),
      cursor?.rank ?? null,
      cursor?.label ?? null,
      cursor?.id ?? null,
      limit + 1,
    ]);
    const page = rows.slice(0, limit);
    const seen = labelColumn === undefined ? shown : [labelColumn, ...shown];
    return {
      items: page.map(({ key, cells }) => ({ key, cells: cellsOf(cells, seen) })),
      nextCursor: rows.length > limit ? cursorAfter(page.at(-1)) : null,
    };
  });
}

function cellsOf(cells: RecordCells, columns: readonly string[]): RecordCells {
  return Object.fromEntries(
    columns.flatMap((key) => (Object.hasOwn(cells, key) ? [[key, cells[key] ?? null]] : [])),
  );
}

const cursorAfter = (row: Row | undefined): LookupCursor | null =>
  row === undefined ? null : { rank: row.rank, label: row.label, id: row.id };
