"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { PublicationNote } from "@/components/publishing/publication-note";
import { useTRPC } from "@/components/trpc";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { ProcessDirectory } from "@/server/features/processes/get-directory.schema";
import type { ProcessVersionRow } from "@/server/features/processes/list-process-versions.schema";
import { MoveRequestsSheet } from "./move-requests-sheet";
import { versionNames } from "./version-names";
import { type Shown, VersionSheet } from "./version-sheet";

type VersionsViewProps = {
  processId: string;
  directory: ProcessDirectory;
  canMoveRequests: boolean;
  onRestored: () => void;
};

/** The draft and what was published, latest first: to look at, to compare, and to put back into the draft. */
export function VersionsView({ processId, directory, canMoveRequests, onRestored }: VersionsViewProps) {
  const trpc = useTRPC();
  const [shown, setShown] = useState<Shown | null>(null);
  const [moving, setMoving] = useState<ProcessVersionRow | null>(null);
  const names = useMemo(() => versionNames(directory), [directory]);
  const versions = useQuery(trpc.processes.listVersions.queryOptions({ processId }));
  if (versions.isPending) return <SkeletonRows rows={4} label="Loading versions" />;
  if (versions.isError) {
    return <ErrorState onRetry={() => versions.refetch()}>{sentenceOf(versions.error)}</ErrorState>;
  }
  if (versions.data.length === 0) {
    return (
      <EmptyState title="Not published yet">
        The first publishing makes version 1. Requests keep the version that they started with.
      </EmptyState>
    );
  }
  const current = versions.data.find((version) => version.isCurrent);
  return (
    <>
      <ul aria-label="Versions" className="divide-y rounded-lg border bg-panel">
        <li className="flex flex-wrap items-center gap-3 px-4 py-3">
          <div className="grid min-w-0 flex-1 gap-0.5">
            <span className="font-medium text-strong">Draft</span>
            <span className="text-muted text-sm">What the next version will be</span>
          </div>
          <Button size="sm" onClick={() => setShown({ kind: "draft" })}>
            See its changes
          </Button>
        </li>
        {versions.data.map((version) => (
          <li key={version.id} className="flex flex-wrap items-start gap-3 px-4 py-3">
            <div className="grid min-w-0 flex-1 gap-0.5">
              <span className="flex items-center gap-2 font-medium text-strong">
                Version {version.number}
                {version.isCurrent && <Badge tone="success">Published</Badge>}
              </span>
              <span className="text-muted text-sm">
                {version.publishedBy}, <RelativeTime at={version.publishedAt} />, {version.elements} steps,{" "}
                {version.openInstances} open requests
              </span>
              {version.note && (
                <span className="whitespace-pre-line break-words text-default text-sm">{version.note}</span>
              )}
              <PublicationNote publication={version.publication} />
            </div>
            {current && canMoveRequests && !version.isCurrent && version.openInstances > 0 && (
              <Button size="sm" variant="ghost" onClick={() => setMoving(version)}>
                Move to version {current.number}…
              </Button>
            )}
            <Button
              size="sm"
              aria-label={`Look at version ${version.number}`}
              onClick={() => setShown({ kind: "version", version })}
            >
              Look at it
            </Button>
          </li>
        ))}
      </ul>
      {moving && current && (
        <MoveRequestsSheet
          processId={processId}
          from={moving}
          to={current}
          onClose={() => {
            setMoving(null);
            void versions.refetch();
          }}
        />
      )}
      {shown && (
        <VersionSheet
          processId={processId}
          shown={shown}
          versions={versions.data}
          names={names}
          onClose={() => setShown(null)}
          onRestored={onRestored}
        />
      )}
    </>
  );
}
