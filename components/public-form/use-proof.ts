"use client";

import { useCallback, useEffect, useRef } from "react";
import type { Challenge } from "@/server/features/links/public-form.schema";
import { solveChallenge } from "./solve-challenge";

/** Milliseconds after which a new challenge is asked for; the server takes one for twice as long. */
const STALE_AFTER = 12 * 60 * 60_000;

type Work = { challenge: Challenge; since: number; proof: Promise<string> };
export type Proof = { challenge: string; proof: string };

const begin = (challenge: Challenge, signal?: AbortSignal): Work => {
  const proof = solveChallenge(challenge, signal);
  // Whoever leaves the page gives it up; who sends waits for it and hears of it there.
  proof.catch(() => undefined);
  return { challenge, since: performance.now(), proof };
};

/**
 * Solves the page's challenge while somebody fills in the form, so that sending need not wait. `fresh`: not the one that was
 * used before.
 */
export function useProof(first: Challenge, renew: () => Promise<Challenge>) {
  const work = useRef<Work | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    work.current = begin(first, controller.signal);
    return () => controller.abort();
  }, [first]);
  return useCallback(
    async ({ fresh = false } = {}): Promise<Proof> => {
      const known = work.current;
      const isUsable = known !== null && !fresh && performance.now() - known.since < STALE_AFTER;
      const { challenge, since, proof } = isUsable ? known : begin(await renew());
      if (!isUsable) work.current = { challenge, since, proof };
      const solved = await proof;
      const left = since + challenge.waitMs - performance.now();
      if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
      return { challenge: challenge.token, proof: solved };
    },
    [renew],
  );
}
