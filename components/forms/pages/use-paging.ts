"use client";

import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { SummaryLine } from "../form-errors";
import type { FormStore } from "../form-store";

type Session = {
  store: FormStore;
  steps: readonly number[];
  summary: readonly SummaryLine[];
  refusals: number;
};

export type Paging = ReturnType<typeof usePaging>;

/**
 * Going through a form page by page. A page is left forwards only when nothing on it is wrong. Where the form has no steps
 * every page is in sight.
 */
export function usePaging({ store, steps, summary, refusals }: Session, mode: "edit" | "read") {
  const [wanted, setWanted] = useState(0);
  /** The furthest page that was reached: up to there one may go back and forth. */
  const [reached, setReached] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  const isStepped = mode === "edit" && steps.length > 1;
  // A page may disappear while it is shown; then the one before it is.
  const step = Math.max(
    0,
    steps.findLastIndex((page) => page <= wanted),
  );
  const current = steps[step] ?? 0;

  const turn = (page: number) => {
    flushSync(() => {
      setWanted(page);
      setReached((before) => Math.max(before, page));
    });
    place.current?.closest("form")?.scrollIntoView({ block: "start" });
    place.current?.focus({ preventScroll: true });
  };
  const keysOf = (page: number) => (store.pages[page]?.fields ?? []).map(({ key }) => key);
  const goOn = () => {
    const next = steps[step + 1];
    if (!flushSync(() => store.finish(keysOf(current)))) {
      firstComplaint(place.current)?.focus();
    } else if (next !== undefined) turn(next);
  };
  const goBack = () => {
    const before = steps[step - 1];
    if (before !== undefined) turn(before);
  };
  /** The page of the field, with nothing else done. */
  const show = (key: string) => {
    const page = store.pages.findIndex(({ fields }) => fields.some((field) => field.key === key));
    if (isStepped && page >= 0) flushSync(() => setWanted(page));
  };

  const first = summary.find(({ key }) => key !== "")?.key;
  const refused = useRef({ refusals: 0, first: undefined as string | undefined });
  useEffect(() => {
    const before = refused.current;
    refused.current = { refusals, first };
    if (first === undefined || (before.refusals === refusals && before.first !== undefined)) return;
    const page = store.pages.findIndex(({ fields }) => fields.some((field) => field.key === first));
    if (page >= 0) setWanted(page);
  }, [refusals, first, store]);

  return {
    isStepped,
    isLast: !isStepped || step === steps.length - 1,
    current,
    step,
    steps: steps.map((page) => ({ page, label: store.pages[page]?.label ?? "", isOpen: page <= reached })),
    isShown: (page: number) => !isStepped || page === current,
    place,
    turn,
    goOn,
    goBack,
    show,
  };
}

function firstComplaint(page: HTMLElement | null): HTMLElement | null {
  const field = page?.querySelector('[data-slot="field"][data-invalid]');
  return field?.querySelector<HTMLElement>("input, textarea, button, [tabindex='0']") ?? null;
}
