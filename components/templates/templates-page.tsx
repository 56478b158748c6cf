"use client";

import { useQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { PageCrumb } from "@/components/shell/page-crumb";
import { useTRPC } from "@/components/trpc";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Input } from "@/components/ui/input";
import { PageHeader } from "@/components/ui/page-header";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Skeleton } from "@/components/ui/skeleton";
import type { TemplateCard } from "@/server/features/templates/list-templates.schema";
import { type GalleryKey, templateCategories } from "@/server/features/templates/templates.schema";
import { filterTemplates, type Shelf } from "./filter-templates";
import { GalleryCard } from "./gallery-card";
import { TemplateSheet } from "./template-sheet";

const shelves = [{ value: "all", label: "All" }, ...templateCategories] as const;
const placeholders = ["a", "b", "c", "d", "e", "f"];

/** The worked processes that anybody can begin with. */
export function TemplatesPage({ base }: { base: string }) {
  const trpc = useTRPC();
  const { data, error, refetch, isRefetching } = useQuery(
    trpc.templates.list.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  );
  const [shelf, setShelf] = useState<Shelf>("all");
  const [search, setSearch] = useState("");
  const [shown, setShown] = useState<GalleryKey | null>(null);
  const searched = useDeferredValue(search);
  const found = filterTemplates(data?.templates ?? [], shelf, searched);
  return (
    <>
      <PageCrumb label="Templates" />
      <PageHeader
        title="Templates"
        description="Worked processes with forms, rules and sample data. Take one, change what is different with you, and publish it."
      />
      <div className="mb-5 flex flex-wrap items-center gap-3">
        <Input
          type="search"
          aria-label="Search templates"
          placeholder="What is it about?"
          leading={<Search aria-hidden="true" />}
          className="md:max-w-64"
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <div className="max-w-full overflow-x-auto">
          <SegmentedControl
            aria-label="Category"
            segments={shelves}
            value={shelf}
            onValueChange={setShelf}
            className="whitespace-nowrap"
          />
        </div>
      </div>
      {error ? (
        <ErrorState onRetry={() => refetch()} retrying={isRefetching}>
          {sentenceOf(error)}
        </ErrorState>
      ) : data === undefined ? (
        <Loading />
      ) : found.length === 0 ? (
        <EmptyState icon={Search} title="Nothing matches">
          No template speaks of “{searched.trim()}”. Try another word, or start blank.
        </EmptyState>
      ) : (
        <Cards templates={found} onShow={setShown} />
      )}
      <TemplateSheet
        base={base}
        template={data?.templates.find(({ key }) => key === shown) ?? null}
        onClose={() => setShown(null)}
      />
    </>
  );
}

const grid = "grid grid-cols-1 gap-4 sm:grid-cols-2 xl:grid-cols-3";

type CardsProps = { templates: readonly TemplateCard[]; onShow: (key: GalleryKey) => void };

function Cards({ templates, onShow }: CardsProps) {
  return (
    <ul aria-label="Templates" className={grid}>
      {templates.map((template) => (
        <li key={template.key} className="grid min-w-0">
          <GalleryCard template={template} onShow={() => onShow(template.key)} />
        </li>
      ))}
    </ul>
  );
}

function Loading() {
  return (
    <div role="status" aria-label="Loading the templates" className={grid}>
      {placeholders.map((id) => (
        <div key={id} className="grid h-72 content-end gap-3 rounded-lg border bg-panel p-4">
          <Skeleton className="w-32" />
          <Skeleton className="w-full" />
        </div>
      ))}
    </div>
  );
}
