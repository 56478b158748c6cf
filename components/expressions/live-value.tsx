"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Equal } from "lucide-react";
import { useMemo, useState } from "react";
import { cn } from "@/components/ui/cn";
import { useLocale } from "@/components/ui/locale-provider";
import type { Variables } from "@/contracts/value";
import { evaluateSample, typedValue } from "./evaluate-sample";
import type { Insertable } from "./expression-place";
import { SampleChoice } from "./sample-choice";
import { useSamples } from "./samples-context";

type LiveValueProps = {
  source: string;
  kind: "expression" | "template";
  /** What people call the names. */
  names: readonly Insertable[];
};

/** What the expression gives with sample data, while it is being typed. */
export function LiveValue({ source, kind, names }: LiveValueProps) {
  const { timeZone } = useLocale();
  const { samples, chosen, typed } = useSamples();
  const [clock] = useState(() => ({ now: new Date().toISOString(), timeZone }));
  const wanted = source.trim() !== "";
  const sources = useQuery({
    queryKey: ["expression-samples", samples.key],
    queryFn: samples.list,
    enabled: wanted,
    staleTime: 30_000,
  });
  const picked = sources.data?.find(({ id }) => id === chosen) ?? sources.data?.[0];
  const sample = useQuery({
    queryKey: ["expression-samples", samples.key, picked?.id],
    queryFn: (): Promise<Variables> => picked?.read() ?? Promise.resolve({}),
    enabled: wanted && picked !== undefined,
    staleTime: 30_000,
    // Another choice must not take away the list that it was made in.
    placeholderData: keepPreviousData,
  });
  const result = useMemo(() => {
    const own = Object.entries(typed).map(([name, text]) => [name, typedValue(text, clock)]);
    return evaluateSample(source, kind, { ...sample.data, ...Object.fromEntries(own) }, clock);
  }, [source, kind, typed, sample.data, clock]);
  if (result === null) return null;
  if (sources.isLoading || sample.isLoading) {
    return <p className="px-2 text-muted text-xs">Looking for sample data …</p>;
  }
  const labelOf = (name: string) => names.find(({ path }) => path === name)?.label ?? name;
  return (
    <div data-slot="live-value" className="grid min-w-0 gap-0.5 rounded-sm bg-sunken px-2 py-1.5 text-sm">
      <div className="flex min-w-0 items-start gap-1.5">
        <Equal aria-hidden="true" className="mt-0.5 size-3.5 shrink-0 text-muted" />
        <output
          aria-label="Value with sample data"
          className={cn(
            "max-h-24 min-w-0 flex-1 overflow-auto break-words",
            result.failed ? "text-warning-text" : "font-mono text-strong",
          )}
        >
          {result.text === "" ? "(empty text)" : result.text}
        </output>
      </div>
      <SampleChoice
        sources={sources.data ?? []}
        picked={picked?.id ?? null}
        names={result.names.map((name) => ({ name, label: labelOf(name), value: sample.data?.[name] }))}
        unread={sample.isError || sources.isError}
      />
      {result.missing.length > 0 && (
        <p className="text-muted text-xs">No value for {result.missing.map(labelOf).join(", ")}.</p>
      )}
    </div>
  );
}
