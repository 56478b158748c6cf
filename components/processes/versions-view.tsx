"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import { useState } from "react";
import { checkContext } from "@/components/canvas/editor/check-context";
import { ProcessDiagram } from "@/components/canvas/process-diagram";
import { sentenceOf } from "@/components/failures/sentence-of";
import { ExportButton } from "@/components/interchange/export-button";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { SkeletonRows } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast";
import type { Names } from "@/engine/definition/graph";
import type { ProcessDirectory } from "@/server/features/processes/get-directory.schema";
import type { ProcessVersionRow } from "@/server/features/processes/list-process-versions.schema";
import { MoveRequestsSheet } from "./move-requests-sheet";

type VersionsViewProps = {
  processId: string;
  directory: ProcessDirectory;
  canMoveRequests: boolean;
  onRestored: () => void;
};

/** What was published, latest first: to look at, and to put back into the draft. */
export function VersionsView({ processId, directory, canMoveRequests, onRestored }: VersionsViewProps) {
  const trpc = useTRPC();
  const [shown, setShown] = useState<ProcessVersionRow | null>(null);
  const [moving, setMoving] = useState<ProcessVersionRow | null>(null);
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
        {versions.data.map((version) => (
          <li key={version.id} className="flex flex-wrap items-center gap-3 px-4 py-3">
            <div className="grid min-w-0 flex-1 gap-0.5">
              <span className="flex items-center gap-2 font-medium text-strong">
                Version {version.number}
                {version.isCurrent && <Badge tone="success">Published</Badge>}
              </span>
              <span className="text-muted text-sm">
                {version.publishedBy}, <RelativeTime at={version.publishedAt} />, {version.elements} steps,{" "}
                {version.openInstances} open requests
              </span>
            </div>
            {current && canMoveRequests && !version.isCurrent && version.openInstances > 0 && (
              <Button size="sm" variant="ghost" onClick={() => setMoving(version)}>
                Move to version {current.number}…
              </Button>
            )}
            <Button
              size="sm"
              aria-label={`Look at version ${version.number}`}
              onClick={() => setShown(version)}
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
          version={shown}
          names={checkContext(directory).names}
          onClose={() => setShown(null)}
          onRestored={onRestored}
        />
      )}
    </>
  );
}

type VersionSheetProps = {
  processId: string;
  version: ProcessVersionRow;
  names: Names;
  onClose: () => void;
  onRestored: () => void;
};

function VersionSheet({ processId, version, names, onClose, onRestored }: VersionSheetProps) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const client = useTRPCClient();
  const input = { processId, versionId: version.id };
  const query = useQuery(trpc.processes.getVersion.queryOptions(input));
  const restore = useMutation(
    trpc.processes.restoreVersion.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(trpc.processes.pathFilter());
        toast.success(`Version ${version.number} is back in the draft`);
        onRestored();
      },
      onError: (error) => toast.error("The version was not restored", { description: sentenceOf(error) }),
    }),
  );
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()}>
      <SheetContent
        size="xl"
        title={`Version ${version.number}`}
        description="The draft takes its place when you put it back; what is published stays."
        footer={
          <>
            <ExportButton label="Export BPMN" fetchFile={() => client.processes.export.query(input)} />
            <Button variant="primary" loading={restore.isPending} onClick={() => restore.mutate(input)}>
              <RotateCcw aria-hidden="true" />
              Put into draft
            </Button>
          </>
        }
      >
        {query.isPending && <SkeletonRows rows={3} label="Loading the version" />}
        {query.isError && <ErrorState onRetry={() => query.refetch()}>{sentenceOf(query.error)}</ErrorState>}
        {query.data && <ProcessDiagram definition={query.data.definition} names={names} />}
      </SheetContent>
    </Sheet>
  );
}
