"use client";

import { useMutation } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTRPC } from "@/components/trpc";
import type { Variables } from "@/contracts/value";

/** Milliseconds without a keystroke before it is sent. */
const PAUSE_MS = 1_200;

export type KeptState = "untouched" | "keeping" | "kept" | "failed";

/**
 * Keeps what a member fills in as they type, so that they can go on another day and elsewhere. `settle` waits for what is
 * under way and keeps nothing more: whoever sends the form must not leave it behind as saved.
 */
export function useKeptStart(start: { processId: string; element: string }) {
  const { processId, element } = start;
  const trpc = useTRPC();
  const { mutateAsync: save } = useMutation(trpc.instances.saveStart.mutationOptions());
  const [state, setState] = useState<KeptState>("untouched");
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; values: Variables } | null>(null);
  const running = useRef<Promise<unknown>>(Promise.resolve());

  const flush = useCallback(() => {
    const next = waiting.current;
    if (next === null) return;
    clearTimeout(next.timer);
    waiting.current = null;
    running.current = running.current
      .then(() => save({ processId, element, values: next.values }))
      .then(
        () => setState("kept"),
        () => setState("failed"),
      );
  }, [save, processId, element]);
  const keep = useCallback(
    (values: Variables) => {
      if (waiting.current) clearTimeout(waiting.current.timer);
      else setState("keeping");
      waiting.current = { timer: setTimeout(flush, PAUSE_MS), values };
    },
    [flush],
  );
  const settle = useCallback(async () => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = null;
    await running.current;
  }, []);
  useEffect(() => flush, [flush]);
  return { state, keep, settle };
}
