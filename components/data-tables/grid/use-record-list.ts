"use client";

import { type InfiniteData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { pageByPage } from "@/components/paging/table-pages";
import { useTRPC } from "@/components/trpc";
import type { TableRecord } from "@/server/features/data-tables/data-tables.schema";

type Page = { items: TableRecord[]; nextCursor: string | null };

const PAGE = 500;

/** The table's records as far as they are loaded, and a way to show a change before the server has answered. */
export function useRecordList(tableId: string, search: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const options = trpc.dataTables.listRecords.infiniteQueryOptions(
    { tableId, search: search || undefined, limit: PAGE },
    pageByPage,
  );
  const query = useInfiniteQuery(options);
  const records = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const key = JSON.stringify(options.queryKey);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is a new object each time, its text is not
  const patch = useCallback(
    (change: (records: TableRecord[]) => TableRecord[]) =>
      queries.setQueryData<InfiniteData<Page>>(
        options.queryKey,
        (data) =>
          data && { ...data, pages: data.pages.map((page) => ({ ...page, items: change(page.items) })) },
      ),
    [queries, key],
  );
  const refresh = useCallback(() => queries.invalidateQueries(trpc.dataTables.pathFilter()), [queries, trpc]);
  return { query, records, patch, refresh };
}
export type RecordList = ReturnType<typeof useRecordList>;
