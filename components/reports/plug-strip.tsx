"use client";

import { useQuery } from "@tanstack/react-query";
import { Check, Unplug } from "lucide-react";
import { useTRPC } from "@/components/trpc";
import { Spinner } from "@/components/ui/spinner";
import { formatSeconds, isPlugSettled, type PlugStep, plugSteps } from "./prepare-plug";

/** Often enough that people see each step come. */
const LOOK_MS = 250;

/** What happens after the plug of a server was pulled, step by step as it happens. */
export function PlugStrip({ serverId }: { serverId: string }) {
  const trpc = useTRPC();
  const { data: progress } = useQuery(
    trpc.servers.plugProgress.queryOptions(
      { serverId },
      { refetchInterval: ({ state }) => (state.data && isPlugSettled(state.data) ? false : LOOK_MS) },
    ),
  );
  if (progress === undefined) return null;
  const agoMs = progress.now.getTime() - progress.unpluggedAt.getTime();
  return (
    <section aria-label="Plug pulled" className="rounded-lg border bg-panel">
      <h2 className="flex flex-wrap items-center gap-x-2 px-5 pt-3 font-semibold text-base">
        <Unplug aria-hidden="true" className="size-4 text-danger-text" />
        {progress.server}: plug pulled
        <span className="figures font-normal text-muted text-sm">
          {isPlugSettled(progress) ? "" : `${formatSeconds(agoMs)} ago`}
        </span>
      </h2>
      <ol aria-live="polite" className="grid gap-x-6 gap-y-3 px-5 pt-2 pb-4 sm:grid-cols-2 xl:grid-cols-4">
        {plugSteps(progress).map((step) => (
          <Step key={step.label} step={step} isOver={isPlugSettled(progress)} />
        ))}
      </ol>
    </section>
  );
}

function Step({ step: { label, after }, isOver }: { step: PlugStep; isOver: boolean }) {
  return (
    <li className="flex min-w-0 items-start gap-2">
      <span className="mt-0.5 flex size-4 shrink-0 items-center justify-center">
        {after !== null && <Check aria-hidden="true" className="size-4 text-success-text" />}
        {after === null && !isOver && <Spinner className="size-3.5 text-muted" />}
      </span>
      <p className="min-w-0 text-pretty">
        <span className={after === null ? "text-muted" : "text-strong"}>{label}</span>{" "}
        <span className="figures whitespace-nowrap text-muted text-sm">
          {after ?? (isOver ? "nothing was waiting" : "…")}
        </span>
      </p>
    </li>
  );
}
