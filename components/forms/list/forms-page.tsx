"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Archive, ClipboardList, Plus, Search, Upload } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { DropTarget } from "@/components/interchange/drop-target";
import { pageByPage, tablePages } from "@/components/paging/table-pages";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/input";
import { PageHeader } from "@/components/ui/page-header";
import { TemplateCard } from "@/components/ui/template-card";
import { formTemplates } from "@/server/features/forms/create-form.schema";
import { CreateFormDialog } from "./create-form-dialog";
import { formColumns } from "./form-columns";
import { ImportFormsDialog } from "./import-forms-dialog";
import { useArchiveForms } from "./use-archive-forms";
import { useCreateForm } from "./use-create-form";

/** The forms of the tenant. */
export function FormsPage({ base }: { base: string }) {
  const trpc = useTRPC();
  const [search, setSearch] = useState("");
  const searched = useDeferredValue(search.trim());
  const [creating, setCreating] = useState(false);
  const [importing, setImporting] = useState<{ dropped?: File } | null>(null);
  const { create, creatingKey } = useCreateForm(base);
  const archive = useArchiveForms();
  const query = useInfiniteQuery(
    trpc.forms.list.infiniteQueryOptions({ search: searched || undefined }, pageByPage),
  );
  return (
    <>
      <PageHeader
        title="Forms"
        actions={
          <>
            <Button onClick={() => setImporting({})}>
              <Upload aria-hidden="true" />
              Import
            </Button>
            <Button variant="primary" onClick={() => setCreating(true)}>
              <Plus aria-hidden="true" />
              New form
            </Button>
          </>
        }
      />
      <DropTarget hint="Drop it to import forms" onFile={(dropped) => setImporting({ dropped })}>
        <DataTable
          label="Forms"
          columns={formColumns}
          {...tablePages(query)}
          rowId={(row) => row.id}
          rowLabel={(row) => row.name}
          rowHref={(row) => `${base}/forms/${row.id}`}
          bulkActions={(selected, clear) => (
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
          )}
          toolbar={
            <Input
              type="search"
              aria-label="Search forms"
              placeholder="Search by name"
              leading={<Search aria-hidden="true" />}
              className="max-w-64"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
          }
          empty={
            searched ? (
              <EmptyState icon={Search} title="Nothing matches">
                No form has “{searched}” in its name.
              </EmptyState>
            ) : (
              <EmptyState
                icon={ClipboardList}
                title="Build your first form"
                actions={
                  <div className="grid max-w-3xl gap-3 text-left md:grid-cols-3">
                    {formTemplates.map((template) => (
                      <TemplateCard
                        key={template.key}
                        title={template.key === "blank" ? "Start blank" : template.title}
                        description={template.description}
                        busy={creatingKey === template.key}
                        onChoose={() =>
                          create({
                            name: template.key === "blank" ? "Untitled form" : template.title,
                            template: template.key,
                          })
                        }
                      />
                    ))}
                  </div>
                }
              >
                Forms ask people for what a process needs. Start blank, or from one that works already.
              </EmptyState>
            )
          }
        />
      </DropTarget>
      <CreateFormDialog base={base} open={creating} onOpenChange={setCreating} />
      <ImportFormsDialog
        base={base}
        open={importing !== null}
        onOpenChange={(open) => setImporting(open ? {} : null)}
        dropped={importing?.dropped}
      />
    </>
  );
}
