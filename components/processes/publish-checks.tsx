"use client";

import type { ReactNode } from "react";
import { ConflictNotice } from "@/components/drafts/conflict-notice";
import { sentenceOf } from "@/components/failures/sentence-of";
import { PublishImpacts } from "@/components/publishing/publish-impacts";
import type { useAcceptance } from "@/components/publishing/use-acceptance";
import { PublishScenarios } from "@/components/try-out/publish-scenarios";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { Review } from "@/server/features/publishing/review.schema";
import { PublishVerdict } from "./publish-verdict";
import type { ProcessDraft } from "./use-process-draft";
import type { usePublishCheck } from "./use-publish-check";

type PublishChecksProps = {
  draft: ProcessDraft;
  checked: ReturnType<typeof usePublishCheck>;
  /** Undefined while it is made. */
  review: Review | undefined;
  acceptance: ReturnType<typeof useAcceptance>;
  failure: Error | null;
  /** What else is said and asked once the draft has been looked at. */
  children: ReactNode;
};

/** What speaks against publishing: somebody else's changes, errors, scenarios that fail, what breaks elsewhere. */
export function PublishChecks({ draft, checked, review, acceptance, failure, children }: PublishChecksProps) {
  const { check, problems, blocked } = checked;
  if (draft.conflicts.length > 0) {
    return <ConflictNotice conflicts={draft.conflicts} onChoose={draft.choose} />;
  }
  if (check.isPending) return <SkeletonRows rows={2} label="Checking the process" />;
  if (check.isError) {
    return <ErrorState onRetry={() => check.refetch()}>{sentenceOf(check.error)}</ErrorState>;
  }
  return (
    <div className="grid gap-4">
      {draft.news && <p className="text-muted text-sm">{draft.news}</p>}
      <PublishVerdict problems={problems} blocked={blocked} />
      {!blocked && <Reviewed query={checked.review} review={review} acceptance={acceptance} />}
      {children}
      {failure && (
        <p role="alert" className="text-danger-text text-sm">
          {sentenceOf(failure)}
        </p>
      )}
    </div>
  );
}

type ReviewedProps = Pick<PublishChecksProps, "review" | "acceptance"> & {
  query: PublishChecksProps["checked"]["review"];
};

function Reviewed({ query, review, acceptance: { accepted, accept } }: ReviewedProps) {
  if (query.isError) {
    return <ErrorState onRetry={() => query.refetch()}>{sentenceOf(query.error)}</ErrorState>;
  }
  if (!review) return <SkeletonRows rows={2} label="Looking at what it changes for others" />;
  return (
    <>
      {review.scenarios && (
        <PublishScenarios
          verdict={review.scenarios}
          accepted={accepted.scenarios}
          onAccept={(scenarios) => accept({ scenarios })}
        />
      )}
      <PublishImpacts review={review} accepted={accepted.breaks} onAccept={(breaks) => accept({ breaks })} />
    </>
  );
}
