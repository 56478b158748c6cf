"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Archive, Plus, Search, Table2, Upload } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { DropTarget } from "@/components/interchange/drop-target";
import { pageByPage, tablePages } from "@/components/paging/table-pages";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/input";
import { PageHeader } from "@/components/ui/page-header";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { TemplateCard } from "@/components/ui/template-card";
import { decisionTemplates } from "@/server/features/decisions/create-decision.schema";
import { CreateDecisionDialog } from "./create-decision-dialog";
import { decisionColumns } from "./decision-columns";
import { ImportDecisionDialog } from "./import-decision-dialog";
import { useArchiveDecisions } from "./use-archive-decisions";
import { useCreateDecision } from "./use-create-decision";

const shelves = [
  { value: "live", label: "In use" },
  { value: "archived", label: "Archived" },
] as const;
type Shelf = (typeof shelves)[number]["value"];

/** The decisions of the tenant. */
export function DecisionsPage({ base }: { base: string }) {
  const trpc = useTRPC();
  const [search, setSearch] = useState("");
  const searched = useDeferredValue(search.trim());
  const [shelf, setShelf] = useState<Shelf>("live");
  const [creating, setCreating] = useState(false);
  /** Open with the file that was dropped on the list, or with none yet. */
  const [importing, setImporting] = useState<{ dropped?: File } | null>(null);
  const { create, creatingKey } = useCreateDecision(base);
  const archive = useArchiveDecisions();
  const query = useInfiniteQuery(
    trpc.decisions.list.infiniteQueryOptions(
      { search: searched || undefined, archived: shelf === "archived" },
      pageByPage,
    ),
  );
  return (
    <>
      <PageHeader
        title="Decisions"
        description="Rules in tables, which processes ask."
        actions={
          <>
            <Button onClick={() => setImporting({})}>
              <Upload aria-hidden="true" />
              Import
            </Button>
            <Button variant="primary" onClick={() => setCreating(true)}>
              <Plus aria-hidden="true" />
              New decision
            </Button>
          </>
        }
      />
      <DropTarget hint="Drop it to import a decision" onFile={(dropped) => setImporting({ dropped })}>
        <DataTable
          label="Decisions"
          columns={decisionColumns}
          {...tablePages(query)}
          rowId={(row) => row.id}
          rowLabel={(row) => row.name}
          rowHref={(row) => `${base}/decisions/${row.id}`}
          bulkActions={
            shelf === "archived"
              ? undefined
              : (selected, clear) => (
                  <Button
                    size="sm"
                    onClick={() => {
                      clear();
                      void archive(selected);
                    }}
                  >
                    <Archive aria-hidden="true" />
                    Archive
                  </Button>
                )
          }
          toolbar={
            <>
              <SegmentedControl
                aria-label="Which decisions"
                segments={shelves}
                value={shelf}
                onValueChange={setShelf}
              />
              <Input
                type="search"
                aria-label="Search decisions"
                placeholder="Search by name"
                leading={<Search aria-hidden="true" />}
                className="max-w-64"
                value={search}
                onChange={(event) => setSearch(event.target.value)}
              />
            </>
          }
          empty={
            shelf === "archived" ? (
              <EmptyState icon={Table2} title="Nothing archived" />
            ) : searched ? (
              <EmptyState icon={Search} title="Nothing matches">
                No decision has “{searched}” in its name.
              </EmptyState>
            ) : (
              <EmptyState
                icon={Table2}
                title="Your first decision"
                actions={
                  <div className="grid max-w-3xl gap-3 text-left md:grid-cols-3">
                    {decisionTemplates.map((template) => (
                      <TemplateCard
                        key={template.key}
                        title={template.key === "blank" ? "Start blank" : template.title}
                        description={template.description}
                        busy={creatingKey === template.key}
                        onChoose={() =>
                          create({
                            name: template.key === "blank" ? "Untitled decision" : template.title,
                            template: template.key,
                          })
                        }
                      />
                    ))}
                  </div>
                }
              >
                A table of rules that says what applies: who approves, which rate, what discount. Processes
                ask it, and every answer tells which rule gave it.
              </EmptyState>
            )
          }
        />
      </DropTarget>
      <ImportDecisionDialog
        base={base}
        open={importing !== null}
        onOpenChange={(open) => setImporting(open ? {} : null)}
        dropped={importing?.dropped}
      />
      <CreateDecisionDialog base={base} open={creating} onOpenChange={setCreating} />
    </>
  );
}
