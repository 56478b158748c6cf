"use client";

import { useQuery } from "@tanstack/react-query";
import { sentenceOf } from "@/components/failures/sentence-of";
import { PageCrumb } from "@/components/shell/page-crumb";
import { useTRPC } from "@/components/trpc";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { DataTableView } from "./data-table-view";

/** Opens a data table. */
export function DataTablePage({ tableId }: { tableId: string }) {
  const trpc = useTRPC();
  const table = useQuery(trpc.dataTables.get.queryOptions({ tableId }));
  if (table.isPending) return <SkeletonRows rows={8} label="Loading the data table" />;
  if (!table.data) {
    return (
      <ErrorState title="This data table cannot be opened" onRetry={() => table.refetch()}>
        {sentenceOf(table.error)}
      </ErrorState>
    );
  }
  return (
    <>
      <PageCrumb label={table.data.name} />
      <DataTableView key={tableId} table={table.data} />
    </>
  );
}
