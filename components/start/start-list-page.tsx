"use client";

import { useQuery } from "@tanstack/react-query";
import { ChevronRight, Rocket } from "lucide-react";
import Link from "next/link";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";

/** What can be started, by name. */
export function StartListPage({ base }: { base: string }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.processes.listStartable.queryOptions());
  return (
    <>
      <PageHeader title="Start a request" description="Choose what it is about." />
      {query.isPending && <SkeletonRows rows={4} label="Loading what can be started" />}
      {query.isError && <ErrorState onRetry={() => query.refetch()}>{sentenceOf(query.error)}</ErrorState>}
      {query.data?.length === 0 && (
        <EmptyState
          icon={Rocket}
          title="Nothing to start yet"
          actions={<LinkButton href={`${base}/processes`}>Go to processes</LinkButton>}
        >
          A process appears here once it is published with a start that members may use.
        </EmptyState>
      )}
      {query.data && query.data.length > 0 && (
        <ul className="grid gap-3 md:grid-cols-2 lg:grid-cols-3">
          {query.data.map((process) => (
            <li key={process.id}>
              <Link
                href={`${base}/start/${process.id}`}
                className="flex h-full items-start gap-3 rounded-lg border bg-panel p-4 transition-colors hover:border-line-strong hover:bg-hover"
              >
                <span className="grid min-w-0 flex-1 gap-1">
                  <span className="font-medium text-strong">{process.name}</span>
                  {process.description && (
                    <span className="line-clamp-3 text-muted">{process.description}</span>
                  )}
                </span>
                <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-muted" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
