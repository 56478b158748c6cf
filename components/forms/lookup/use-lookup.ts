"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { FieldOf } from "@/contracts/form";
import type { LookupPage } from "@/server/features/data-tables/look-up.schema";
import { useFormEnvironment } from "../form-environment";

/** Waits for a pause in typing before it asks. */
const PAUSE_MS = 180;

type Found = LookupPage & { failed: boolean };

/** What a lookup offers for what is typed, page by page. Nothing is asked before the list is opened. */
export function useLookup(field: FieldOf<"lookup">) {
  const { lookUp } = useFormEnvironment();
  const [asked, setAsked] = useState<string | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const [loading, setLoading] = useState(false);
  const round = useRef(0);

  const ask = useCallback(
    async (search: string, before: Found | null) => {
      if (!lookUp) return setFound({ items: [], nextCursor: null, failed: false });
      round.current += 1;
      const mine = round.current;
      setLoading(true);
      const page = await lookUp(field, { search, cursor: before?.nextCursor ?? null }).catch(() => null);
      // An answer to what was typed before would take the place of a later one.
      if (mine !== round.current) return;
      setLoading(false);
      setFound({
        items: [...(before?.items ?? []), ...(page?.items ?? [])],
        nextCursor: page === null ? (before?.nextCursor ?? null) : page.nextCursor,
        failed: page === null,
      });
    },
    [lookUp, field],
  );

  useEffect(() => {
    if (asked === null) return;
    const timer = setTimeout(() => void ask(asked, null), asked === "" ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [asked, ask]);

  return {
    items: found?.items ?? [],
    failed: found?.failed ?? false,
    loading: loading || (asked !== null && found === null),
    open: () => setAsked((before) => before ?? ""),
    search: (text: string) => setAsked((before) => (before === null ? null : text)),
    more: found?.nextCursor && asked !== null ? () => void ask(asked, found) : undefined,
  };
}
