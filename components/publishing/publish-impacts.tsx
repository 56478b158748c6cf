"use client";

import { CircleCheck } from "lucide-react";
import { Checkbox } from "@/components/ui/checkbox";
import type { Review } from "@/server/features/publishing/review.schema";
import { ImpactList } from "./impact-list";

type PublishImpactsProps = {
  review: Review;
  /** Somebody wants to publish although this breaks. */
  accepted: boolean;
  onAccept: (accepted: boolean) => void;
};

/** What a publishing does to others: what breaks has to be accepted by a click of its own, the rest is good to know. */
export function PublishImpacts({ review: { impacts }, accepted, onAccept }: PublishImpactsProps) {
  const breaks = impacts.filter(({ weight }) => weight === "breaks");
  const notices = impacts.filter(({ weight }) => weight === "notice");
  return (
    <>
      {breaks.length === 0 ? (
        <p className="flex items-center gap-2">
          <CircleCheck aria-hidden="true" className="size-4 text-success-text" />
          Nothing that uses it breaks.
        </p>
      ) : (
        <section aria-label="What breaks" className="grid gap-3 rounded-md border border-danger p-3">
          <h3 className="font-medium text-sm text-strong">This breaks</h3>
          <ImpactList label="What breaks" impacts={breaks} />
          <Checkbox checked={accepted} onCheckedChange={(checked) => onAccept(checked === true)}>
            Publish although this breaks
          </Checkbox>
        </section>
      )}
      {notices.length > 0 && (
        <section aria-label="Good to know" className="grid gap-3">
          <h3 className="font-medium text-sm text-strong">Good to know</h3>
          <ImpactList label="Good to know" impacts={notices} />
        </section>
      )}
    </>
  );
}
