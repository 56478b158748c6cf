"use client";

import { useState } from "react";
import type { Review } from "@/server/features/publishing/review.schema";

type Accepted = { review: Review; breaks: boolean; scenarios: boolean };

/** What somebody accepts of a review. It holds for that very review: another one starts with nothing accepted. */
export function useAcceptance(review: Review | undefined) {
  const [kept, setKept] = useState<Accepted | null>(null);
  const accepted = kept !== null && kept.review === review ? kept : { breaks: false, scenarios: false };
  const { breaks = [], scenarios = [] } = review?.toConfirm ?? {};
  const accept = (change: Partial<Pick<Accepted, "breaks" | "scenarios">>) => {
    if (review) setKept({ ...accepted, ...change, review });
  };
  return {
    accepted,
    accept,
    /** Whether publishing waits for the review, or for somebody who accepts it. */
    held:
      review === undefined ||
      (breaks.length > 0 && !accepted.breaks) ||
      (scenarios.length > 0 && !accepted.scenarios),
    confirmed: [...(accepted.breaks ? breaks : []), ...(accepted.scenarios ? scenarios : [])],
  };
}
