"use client";

import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { useTRPC } from "@/components/trpc";
import type { StateAt } from "@/server/features/instances/get-state-at.schema";
import { type JournalLine, momentKey } from "./journal-lines";

/** The moment's place in the address, so that it can be shared. */
export const MOMENT_PARAMETER = "moment";

/** Dragging passes many moments; only where it rests is asked for. */
const REST_MS = 80;

export type TimeMachine = {
  /** The line whose moment is shown; null: now. */
  index: number | null;
  lines: readonly JournalLine[];
  go: (index: number | null) => void;
  /** The request as of that moment and as of the one before; null while it is on its way and now. */
  state: StateAt | null;
  before: StateAt | null;
  error: { message: string } | null;
};

/** Lets a page show an instance as of a line of its journal. What is past never changes, so it is asked for once. */
export function useTimeMachine(instanceId: string, lines: readonly JournalLine[]): TimeMachine {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [key, setKey] = useState(useSearchParams().get(MOMENT_PARAMETER));
  const found = key === null ? -1 : lines.findIndex((line) => momentKey(line.moment) === key);
  const index = found < 0 ? null : found;
  const resting = useResting(index);

  const askFor = (place: number | null) => {
    const moment = place === null ? undefined : lines[place]?.moment;
    const input = { instanceId, ...(moment ?? { sequence: 1 }) };
    return trpc.instances.stateAt.queryOptions(input, { enabled: moment !== undefined, staleTime: Infinity });
  };
  const current = useQuery({ ...askFor(resting), placeholderData: keepPreviousData });
  const previous = useQuery(askFor(resting === null || resting === 0 ? null : resting - 1));
  const next = resting === null || resting + 1 >= lines.length ? null : askFor(resting + 1);
  useEffect(() => {
    if (next) void queries.prefetchQuery(next);
  });

  return {
    index,
    lines,
    go: (place) => {
      const line = place === null ? undefined : lines[place];
      const chosen = line ? momentKey(line.moment) : null;
      setKey(chosen);
      writeAddress(chosen);
    },
    state: index === null ? null : (current.data ?? null),
    before: (resting === index && previous.data) || null,
    error: current.error,
  };
}

/** The place where somebody has stayed for a moment; leaving for now and coming back act at once. */
function useResting(index: number | null): number | null {
  const [resting, setResting] = useState(index);
  useEffect(() => {
    const wait = setTimeout(() => setResting(index), REST_MS);
    return () => clearTimeout(wait);
  }, [index]);
  return index === null || resting === null ? index : resting;
}

/** Without a visit to the server: the page stays as it is. */
function writeAddress(moment: string | null) {
  const url = new URL(window.location.href);
  if (moment === null) url.searchParams.delete(MOMENT_PARAMETER);
  else url.searchParams.set(MOMENT_PARAMETER, moment);
  window.history.replaceState(null, "", url);
}
