import { withTenantSql } from "@/server/tenancy/with-tenant";
import { allow, memberProcedure } from "@/server/trpc/procedures";
import { cutPage } from "../keyset";
import { canReadDataTables } from "./data-tables.policy";
import type { TableRecord } from "./data-tables.schema";
import { ListRecordsInputSchema, ListRecordsOutputSchema } from "./list-records.schema";
import { getTable } from "./stored-table";

/** A table is small: what is searched is looked for in each of its records, behind the index of the table. */
const PAGE = `
  select id, version, cells from data_table_records
  where tenant_id = $1 and table_id = $2 and ($3::uuid is null or id > $3)
    and ($4::text is null or position($4 in search_text) > 0)
    and ($5::text is null or (case when $7 then coalesce(cells->>$5, '') = $6
      else position($6 in lower(coalesce(cells->$5->>'lexical', cells->>$5))) > 0 end))
  order by id limit $8`;

/** A page of a table's records, in the order in which they were added. */
export const listRecords = memberProcedure
  .use(allow(canReadDataTables))
  .input(ListRecordsInputSchema)
  .output(ListRecordsOutputSchema)
  .query(({ ctx, input }) => {
    const { tenantId } = ctx.member;
    return withTenantSql(tenantId, async (client) => {
      const { shape } = await getTable(client, tenantId, input.tableId);
      const { search, filter, cursor = null, limit } = input;
      const column = shape.columns.find(({ key }) => key === filter?.column);
      const isExact = column?.type === "yesNo" || column?.type === "choice";
      const { rows } = await client.query<TableRecord>(PAGE, [
        tenantId,
        input.tableId,
        cursor,
        search ? search.toLowerCase() : null,
        column?.key ?? null,
        isExact ? filter?.value : filter?.value.toLowerCase(),
        isExact,
        limit + 1,
      ]);
      const { page, nextCursor } = cutPage(rows, limit);
      return { items: page, nextCursor };
    });
  });
