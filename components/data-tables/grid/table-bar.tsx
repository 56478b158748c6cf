"use client";

import { Columns3, Download, Search, Upload } from "lucide-react";
import type { ReactNode } from "react";
import { downloadCsv } from "@/components/charts/download-csv";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPCClient } from "@/components/trpc";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import type { DataTableDetails } from "@/server/features/data-tables/get-data-table.schema";
import { useArchiveDataTables } from "../list/use-archive-data-tables";

type TableBarProps = {
  table: DataTableDetails;
  search: string;
  onSearch: (search: string) => void;
  isSaving: boolean;
  onColumns: () => void;
  onImport: () => void;
  addButton: ReactNode;
};

/** The table's name and what can be done with it as a whole. */
export function TableBar({
  table,
  search,
  onSearch,
  isSaving,
  onColumns,
  onImport,
  addButton,
}: TableBarProps) {
  const client = useTRPCClient();
  const archive = useArchiveDataTables();
  const exportCsv = async () => {
    try {
      const { name, csv } = await client.dataTables.export.query({ tableId: table.id });
      downloadCsv(name, csv);
    } catch (error) {
      toast.error("The records were not exported", { description: sentenceOf(error) });
    }
  };
  const count = table.records === 1 ? "1 record" : `${table.records.toLocaleString()} records`;
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <div className="flex min-w-0 flex-1 items-baseline gap-3 max-md:basis-full">
        <h1 className="min-w-0 truncate font-semibold text-xl">{table.name}</h1>
        <span className="figures whitespace-nowrap text-muted text-sm" aria-live="polite">
          {isSaving ? "Saving…" : count}
        </span>
        {table.isArchived && <Badge>Archived</Badge>}
      </div>
      <Input
        type="search"
        aria-label="Search records"
        placeholder="Search records"
        leading={<Search aria-hidden="true" />}
        className="w-52 max-md:w-full max-md:basis-full"
        value={search}
        onChange={(event) => onSearch(event.target.value)}
      />
      {table.isArchived ? (
        <Button onClick={() => void archive([table], false)}>Restore</Button>
      ) : (
        <>
          <Button onClick={onColumns}>
            <Columns3 aria-hidden="true" />
            Columns
          </Button>
          <Button onClick={onImport}>
            <Upload aria-hidden="true" />
            Import
          </Button>
        </>
      )}
      <Button onClick={() => void exportCsv()}>
        <Download aria-hidden="true" />
        Export
      </Button>
      {addButton}
    </header>
  );
}
