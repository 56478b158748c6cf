"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { CodeBlock } from "@/components/ui/code-block";
import { ErrorState } from "@/components/ui/error-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { HookDetails as Details } from "@/server/features/hooks/hooks.schema";
import { signingExample } from "./signing-example";

/** How to call a hook, and what came in last. */
export function HookDetails({ hookId, base }: { hookId: string; base: string }) {
  const trpc = useTRPC();
  const hook = useQuery(trpc.hooks.get.queryOptions({ hookId }));
  if (hook.isPending) {
    return <SkeletonRows rows={4} label="Loading the hook" />;
  }
  if (hook.error) {
    return <ErrorState onRetry={() => void hook.refetch()}>{sentenceOf(hook.error)}</ErrorState>;
  }
  const { url, sampleBody, deliveries } = hook.data;
  return (
    <div className="grid gap-6">
      <CodeBlock label="Address" code={url} />
      <CodeBlock label="Example" code={signingExample({ url, body: sampleBody })} />
      <section aria-labelledby="deliveries" className="grid gap-2">
        <h3 id="deliveries" className="font-semibold">
          Last deliveries
        </h3>
        {deliveries.length === 0 ? (
          <p className="text-muted">Nothing has come in yet. Try the example above.</p>
        ) : (
          <Deliveries deliveries={deliveries} base={base} />
        )}
      </section>
    </div>
  );
}

function Deliveries({ deliveries, base }: { deliveries: Details["deliveries"]; base: string }) {
  return (
    <ul className="divide-y rounded-md border">
      {deliveries.map(({ instanceId, reference, idempotencyKey, receivedAt }) => (
        <li key={instanceId} className="flex items-center gap-4 px-3 py-2 text-sm">
          <Link
            href={`${base}/requests/${instanceId}`}
            className="font-medium text-accent-text underline-offset-4 hover:underline"
          >
            {reference}
          </Link>
          <span className="min-w-0 flex-1 truncate font-mono text-muted text-xs">{idempotencyKey}</span>
          <RelativeTime at={receivedAt} className="shrink-0 text-muted" />
        </li>
      ))}
    </ul>
  );
}
