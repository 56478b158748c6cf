"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { FileStack, Search, X } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useDeferredValue, useMemo, useState } from "react";
import { pageByPage, tablePages } from "@/components/paging/table-pages";
import { useTRPC } from "@/components/trpc";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import type { InstanceFilter } from "@/server/features/instances/list-instances.schema";
import { instanceColumns } from "./instance-columns";
import { readInstanceFilter, writeInstanceFilter } from "./instance-filter-params";
import { BulkRepairActions } from "./repair/bulk-repair-actions";
import { RunningRepairs } from "./repair/running-repairs";

const scopes = [
  { value: "mine", label: "Mine" },
  { value: "all", label: "All" },
] as const;

const states = [
  { value: "any", label: "Any state" },
  { value: "open", label: "Open" },
  { value: "incident", label: "Needs repair" },
  { value: "completed", label: "Completed" },
] as const;
type State = (typeof states)[number]["value"];

const testChoices = [
  { value: "both", label: "With test runs" },
  { value: "none", label: "Without test runs" },
  { value: "only", label: "Test runs only" },
] as const;

type RequestsPageProps = { base: string; canReadAll: boolean; canRepair: boolean };

/** Requests: own ones, or all that the member may see. The filter stands in the address, so it can be shared. */
export function RequestsPage({ base, canReadAll, canRepair }: RequestsPageProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();
  const filter = useMemo(() => readInstanceFilter(params), [params]);
  const scope = params.get("scope") === "all" ? "all" : "mine";
  const [search, setSearch] = useState(filter.search ?? "");
  const searched = useDeferredValue(search.trim());

  const show = (nextScope: "mine" | "all", next: InstanceFilter) => {
    const query = writeInstanceFilter(next);
    if (nextScope === "all") query.set("scope", "all");
    router.replace(`${path}?${query}`, { scroll: false });
  };
  const query = useInfiniteQuery(
    trpc.instances.list.infiniteQueryOptions(
      { scope, filter: { ...filter, search: searched || undefined } },
      pageByPage,
    ),
  );
  const narrowed = Object.keys(filter).length > 0 || searched !== "";
  return (
    <>
      <PageHeader title="Requests" description="What was started, where it is now, and why it waits there." />
      {canRepair && <RunningRepairs />}
      <DataTable
        label="Requests"
        columns={instanceColumns}
        {...tablePages(query)}
        rowId={(row) => row.id}
        rowLabel={(row) => row.title}
        rowHref={(row) => `${base}/requests/${row.id}`}
        bulkActions={
          canRepair
            ? (selected) => (
                <BulkRepairActions
                  selected={selected}
                  matching={{ kind: "filter", scope, filter: { ...filter, search: searched || undefined } }}
                />
              )
            : undefined
        }
        toolbar={
          <>
            {canReadAll && (
              <SegmentedControl
                aria-label="Whose requests"
                segments={scopes}
                value={scope}
                onValueChange={(value) => show(value, filter)}
              />
            )}
            <SegmentedControl
              aria-label="State"
              segments={states}
              value={stateOf(filter)}
              onValueChange={(state) => show(scope, withState(filter, state))}
            />
            <Input
              type="search"
              aria-label="Search requests"
              placeholder="Title or reference"
              leading={<Search aria-hidden="true" />}
              className="max-w-60"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
            {canRepair && (
              <Select
                aria-label="Test runs"
                className="w-auto min-w-40"
                options={testChoices}
                value={filter.test === undefined ? "both" : filter.test ? "only" : "none"}
                onValueChange={(choice) => show(scope, withTests(filter, choice))}
              />
            )}
            <HiddenFilters filter={filter} onClear={() => show(scope, {})} />
          </>
        }
        empty={
          narrowed ? (
            <EmptyState
              icon={Search}
              title="Nothing matches"
              actions={
                <Button
                  onClick={() => {
                    setSearch("");
                    show(scope, {});
                  }}
                >
                  Show all
                </Button>
              }
            >
              No request fits this search and filter.
            </EmptyState>
          ) : (
            <EmptyState
              icon={FileStack}
              title="No requests yet"
              actions={
                <LinkButton href={`${base}/start`} variant="primary">
                  Start a request
                </LinkButton>
              }
            >
              What you start appears here, with where it is and why it waits.
            </EmptyState>
          )
        }
      />
    </>
  );
}

function stateOf(filter: InstanceFilter): State {
  if (filter.open) return "open";
  if (filter.status === "incident" || filter.status === "completed") return filter.status;
  return "any";
}

function withState({ open: _open, status: _status, ...rest }: InstanceFilter, state: State): InstanceFilter {
  if (state === "any") return rest;
  return state === "open" ? { ...rest, open: true } : { ...rest, status: state };
}

function withTests(
  { test: _test, ...rest }: InstanceFilter,
  choice: (typeof testChoices)[number]["value"],
): InstanceFilter {
  return choice === "both" ? rest : { ...rest, test: choice === "only" };
}

/** Filters that came with the address and have no control of their own: shown, so that nobody wonders. */
function HiddenFilters({ filter, onClear }: { filter: InstanceFilter; onClear: () => void }) {
  const { open: _open, search: _search, status: _status, test: _test, ...others } = filter;
  const count = Object.keys(others).length;
  if (count === 0) return null;
  return (
    <Badge tone="accent">
      Narrowed by the link you followed
      <button
        type="button"
        aria-label="Remove the link's filter"
        onClick={onClear}
        className="-mr-0.5 rounded-xs p-0.5"
      >
        <X aria-hidden="true" />
      </button>
    </Badge>
  );
}
