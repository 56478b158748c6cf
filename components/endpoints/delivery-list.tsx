"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { pageByPage } from "@/components/paging/table-pages";
import { useTRPC } from "@/components/trpc";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { IconButton } from "@/components/ui/icon-button";
import { LoadMore } from "@/components/ui/load-more";
import { RelativeTime } from "@/components/ui/relative-time";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { WebhookDelivery } from "@/server/features/endpoints/endpoints.schema";
import type { EndpointMutations } from "./use-endpoint-mutations";

type DeliveryListProps = { endpointId: string; base: string; redeliver: EndpointMutations["redeliver"] };
type Shown = "all" | WebhookDelivery["state"];

const choices: { value: Shown; label: string }[] = [
  { value: "all", label: "All" },
  { value: "waiting", label: "Waiting" },
  { value: "failed", label: "Failed" },
];

/** What an endpoint was told, and what it answered. */
export function DeliveryList({ endpointId, base, redeliver }: DeliveryListProps) {
  const [shown, setShown] = useState<Shown>("all");
  const trpc = useTRPC();
  const state = shown === "all" ? undefined : shown;
  const query = useInfiniteQuery(
    trpc.endpoints.listDeliveries.infiniteQueryOptions(
      { endpointId, state },
      { ...pageByPage, refetchInterval: 5_000 },
    ),
  );
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-labelledby="deliveries" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 id="deliveries" className="font-semibold">
          Deliveries
        </h3>
        <SegmentedControl
          aria-label="Deliveries to show"
          segments={choices}
          value={shown}
          onValueChange={setShown}
        />
      </div>
      {query.isPending && <SkeletonRows rows={4} label="Loading deliveries" />}
      {query.error && <ErrorState onRetry={() => void query.refetch()}>{sentenceOf(query.error)}</ErrorState>}
      {query.data && rows.length === 0 && <p className="text-muted">{nothing[shown]}</p>}
      {rows.length > 0 && (
        <ul className="divide-y rounded-md border">
          {rows.map((delivery) => (
            <Delivery
              key={delivery.id}
              delivery={delivery}
              base={base}
              onAgain={() => redeliver.mutate({ endpointId, deliveryId: delivery.id })}
            />
          ))}
        </ul>
      )}
      <LoadMore
        hasMore={query.hasNextPage}
        loading={query.isFetchingNextPage}
        onLoadMore={() => void query.fetchNextPage()}
      />
      {shown === "failed" && rows.length > 1 && (
        <Button onClick={() => redeliver.mutate({ endpointId })}>
          <RotateCcw aria-hidden="true" />
          Send all failed again
        </Button>
      )}
    </section>
  );
}

const nothing: Record<Shown, string> = {
  all: "Nothing has been sent yet. It begins with the first event that a request tells.",
  waiting: "Nothing waits to be sent.",
  delivered: "Nothing has been delivered yet.",
  failed: "Nothing has failed.",
};

const tones = { waiting: "info", delivered: "success", failed: "danger" } as const;
const labels = { waiting: "Waiting", delivered: "Delivered", failed: "Failed" };

type DeliveryProps = { delivery: WebhookDelivery; base: string; onAgain: () => void };

function Delivery({ delivery, base, onAgain }: DeliveryProps) {
  const { eventType, state, attempts, lastError, nextTryAt, createdAt, instanceId, responseStatus } =
    delivery;
  return (
    <li className="grid gap-1 px-3 py-2 text-sm">
      <div className="flex items-center gap-3">
        <Badge tone={tones[state]}>{labels[state]}</Badge>
        <Link
          href={`${base}/requests/${instanceId}`}
          className="min-w-0 flex-1 truncate font-mono text-accent-text text-xs underline-offset-4 hover:underline"
        >
          {eventType}
        </Link>
        {responseStatus !== null && <span className="font-mono text-muted text-xs">{responseStatus}</span>}
        <RelativeTime at={createdAt} className="shrink-0 text-muted text-xs" />
        {state !== "waiting" && (
          <IconButton label={`Send ${eventType} again`} icon={RotateCcw} size="sm" onClick={onAgain} />
        )}
      </div>
      {state !== "delivered" && (lastError ?? attempts > 1) && (
        <p className="break-words text-muted text-xs">
          {lastError} {attempts > 0 && `Tried ${attempts === 1 ? "once" : `${attempts} times`}.`}{" "}
          {state === "waiting" && nextTryAt && (
            <>
              Next try <RelativeTime at={nextTryAt} />.
            </>
          )}
        </p>
      )}
    </li>
  );
}
