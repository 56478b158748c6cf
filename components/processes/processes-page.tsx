"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { LayoutTemplate, Link2, Plus, Search, Upload, Waypoints } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { DropTarget } from "@/components/interchange/drop-target";
import { pageByPage, tablePages } from "@/components/paging/table-pages";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { ImportProcessesDialog } from "./import-processes-dialog";
import { NewProcessDialog } from "./new-process-dialog";
import { processColumns } from "./process-columns";

const shelves = [
  { value: "live", label: "In use" },
  { value: "archived", label: "Archived" },
] as const;
type Shelf = (typeof shelves)[number]["value"];

type ProcessesPageProps = {
  base: string;
  /** A form that a new process is to begin with, and what it is called. */
  startForm?: { formId: string; name: string };
};

/** All processes of the tenant, with what needs attention. */
export function ProcessesPage({ base, startForm }: ProcessesPageProps) {
  const trpc = useTRPC();
  const [search, setSearch] = useState("");
  const [shelf, setShelf] = useState<Shelf>("live");
  const [creating, setCreating] = useState(startForm !== undefined);
  /** Open with the file that was dropped on the list, or with none yet. */
  const [importing, setImporting] = useState<{ dropped?: File } | null>(null);
  const searched = useDeferredValue(search.trim());
  const query = useInfiniteQuery(
    trpc.processes.list.infiniteQueryOptions(
      { search: searched || undefined, archived: shelf === "archived" },
      pageByPage,
    ),
  );
  const narrowed = searched !== "" || shelf === "archived";
  return (
    <>
      <PageHeader
        title="Processes"
        description="How work goes through your organisation, drawn and run."
        actions={
          <>
            <Button onClick={() => setImporting({})}>
              <Upload aria-hidden="true" />
              Import
            </Button>
            <LinkButton href={`${base}/processes/links`}>
              <Link2 aria-hidden="true" />
              Public links
            </LinkButton>
            <LinkButton href={`${base}/processes/templates`}>
              <LayoutTemplate aria-hidden="true" />
              Templates
            </LinkButton>
            <Button variant="primary" onClick={() => setCreating(true)}>
              <Plus aria-hidden="true" /> New process
            </Button>
          </>
        }
      />
      <DropTarget hint="Drop it to import processes" onFile={(dropped) => setImporting({ dropped })}>
        <DataTable
          label="Processes"
          columns={processColumns}
          {...tablePages(query)}
          rowId={(row) => row.id}
          rowLabel={(row) => row.name}
          rowHref={(row) => `${base}/processes/${row.id}`}
          toolbar={
            <>
              <SegmentedControl
                aria-label="Which processes"
                segments={shelves}
                value={shelf}
                onValueChange={setShelf}
              />
              <Input
                type="search"
                aria-label="Search processes"
                placeholder="Name"
                leading={<Search aria-hidden="true" />}
                className="max-w-60"
                value={search}
                onChange={(event) => setSearch(event.target.value)}
              />
            </>
          }
          empty={
            narrowed ? (
              <EmptyState
                icon={Waypoints}
                title={searched ? "No process by this name" : "Nothing archived"}
              />
            ) : (
              <NoProcesses base={base} onCreate={() => setCreating(true)} onImport={() => setImporting({})} />
            )
          }
        />
      </DropTarget>
      <ImportProcessesDialog
        base={base}
        open={importing !== null}
        dropped={importing?.dropped}
        onOpenChange={(open) => setImporting(open ? {} : null)}
      />
      <NewProcessDialog
        startForm={startForm}
        key={creating ? "open" : "closed"}
        base={base}
        open={creating}
        onOpenChange={setCreating}
      />
    </>
  );
}

type NoProcessesProps = { base: string; onCreate: () => void; onImport: () => void };

function NoProcesses({ base, onCreate, onImport }: NoProcessesProps) {
  return (
    <EmptyState
      icon={Waypoints}
      title="Your first process"
      actions={
        <>
          <LinkButton variant="primary" href={`${base}/processes/templates`}>
            Start from a template
          </LinkButton>
          <Button onClick={onCreate}>Start blank</Button>
          <Button onClick={onImport}>Import BPMN</Button>
        </>
      }
    >
      Draw the steps that a request takes, say who does them, and publish. People and systems can start it at
      once.
    </EmptyState>
  );
}
