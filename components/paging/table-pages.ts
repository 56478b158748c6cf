import { keepPreviousData } from "@tanstack/react-query";
import { sentenceOf } from "@/components/failures/sentence-of";

/** Options of every list that comes page by page: the next page begins at the cursor that the last one gave. */
export const pageByPage = {
  getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor ?? undefined,
  placeholderData: keepPreviousData,
};

type PagedQuery<Row> = {
  data: { pages: readonly { items: readonly Row[] }[] } | undefined;
  error: unknown;
  isPending: boolean;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  refetch: () => unknown;
  fetchNextPage: () => unknown;
};

/** What a DataTable shows of such a list, to be spread into it. */
export function tablePages<Row>(query: PagedQuery<Row>) {
  return {
    rows: query.data?.pages.flatMap((page) => page.items) ?? [],
    loading: query.isPending,
    error: query.error ? sentenceOf(query.error) : undefined,
    onRetry: () => void query.refetch(),
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    onLoadMore: () => void query.fetchNextPage(),
  };
}
