"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Archive, ArchiveRestore, Plus, Search, Sheet } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { pageByPage, tablePages } from "@/components/paging/table-pages";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/input";
import { PageHeader } from "@/components/ui/page-header";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { CreateDataTableDialog } from "./create-data-table-dialog";
import { dataTableColumns } from "./data-table-columns";
import { FirstDataTable } from "./first-data-table";
import { useArchiveDataTables } from "./use-archive-data-tables";

const shelves = [
  { value: "live", label: "In use" },
  { value: "archived", label: "Archived" },
] as const;
type Shelf = (typeof shelves)[number]["value"];

/** The data tables of the tenant. */
export function DataTablesPage({ base }: { base: string }) {
  const trpc = useTRPC();
  const [search, setSearch] = useState("");
  const searched = useDeferredValue(search.trim());
  const [shelf, setShelf] = useState<Shelf>("live");
  const [creating, setCreating] = useState(false);
  const archive = useArchiveDataTables();
  const isArchived = shelf === "archived";
  const query = useInfiniteQuery(
    trpc.dataTables.list.infiniteQueryOptions(
      { search: searched || undefined, archived: isArchived },
      pageByPage,
    ),
  );
  return (
    <>
      <PageHeader
        title="Data"
        description="Small tables of your own, which processes look things up in."
        actions={
          <Button variant="primary" onClick={() => setCreating(true)}>
            <Plus aria-hidden="true" />
            New data table
          </Button>
        }
      />
      <DataTable
        label="Data tables"
        columns={dataTableColumns}
        {...tablePages(query)}
        rowId={(row) => row.id}
        rowLabel={(row) => row.name}
        rowHref={(row) => `${base}/data/${row.id}`}
        bulkActions={(selected, clear) => (
          <Button
            size="sm"
            onClick={() => {
              clear();
              void archive(selected, !isArchived);
            }}
          >
            {isArchived ? <ArchiveRestore aria-hidden="true" /> : <Archive aria-hidden="true" />}
            {isArchived ? "Restore" : "Archive"}
          </Button>
        )}
        toolbar={
          <>
            <SegmentedControl
              aria-label="Which data tables"
              segments={shelves}
              value={shelf}
              onValueChange={setShelf}
            />
            <Input
              type="search"
              aria-label="Search data tables"
              placeholder="Search by name"
              leading={<Search aria-hidden="true" />}
              className="max-w-64"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
          </>
        }
        empty={
          isArchived ? (
            <EmptyState icon={Sheet} title="Nothing archived" />
          ) : searched ? (
            <EmptyState icon={Search} title="Nothing matches">
              No data table has “{searched}” in its name.
            </EmptyState>
          ) : (
            <FirstDataTable base={base} />
          )
        }
      />
      <CreateDataTableDialog base={base} open={creating} onOpenChange={setCreating} />
    </>
  );
}
