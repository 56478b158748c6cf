"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { ProcessDiagram } from "@/components/canvas/process-diagram";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { SkeletonRows } from "@/components/ui/skeleton";
import { ChangeList } from "@/components/versions/change-list";
import { countChanges } from "@/components/versions/count-changes";
import type { ProcessDefinition } from "@/contracts/process";
import { compareProcesses } from "@/engine/compare/compare-processes";
import type { VersionNames } from "@/engine/compare/element-wordings";
import { mergeVersions } from "@/engine/compare/merge-versions";

type PublishChangesProps = {
  processId: string;
  published: { versionId: string; number: number };
  draft: ProcessDefinition;
  names: VersionNames;
};

/** What the new version changes: in words, and on the drawing for who wants to see it. */
export function PublishChanges({ processId, published, draft, names }: PublishChangesProps) {
  const trpc = useTRPC();
  const [drawn, setDrawn] = useState(false);
  const query = useQuery(
    trpc.processes.getVersion.queryOptions(
      { processId, versionId: published.versionId },
      { staleTime: Number.POSITIVE_INFINITY },
    ),
  );
  const before = query.data?.definition;
  const changes = useMemo(
    () => (before ? compareProcesses(before, draft, names) : []),
    [before, draft, names],
  );
  if (query.isPending) return <SkeletonRows rows={1} label="Comparing with what is published" />;
  // Without it the draft can be published all the same.
  if (!before) return null;
  return (
    <section aria-label="What changes" className="grid gap-3">
      <div className="flex items-center justify-between gap-2">
        <h3 className="font-medium text-sm text-strong">
          {countChanges(changes.length)} since version {published.number}
        </h3>
        {changes.length > 0 && (
          <Button size="sm" variant="ghost" aria-pressed={drawn} onClick={() => setDrawn(!drawn)}>
            {drawn ? "Hide the diagram" : "Show on the diagram"}
          </Button>
        )}
      </div>
      {drawn && <ChangesDrawn before={before} draft={draft} names={names} />}
      {changes.length > 0 && (
        <div className="rounded-md border p-3">
          <ChangeList changes={changes} />
        </div>
      )}
    </section>
  );
}

type ChangesDrawnProps = { before: ProcessDefinition; draft: ProcessDefinition; names: VersionNames };

function ChangesDrawn({ before, draft, names }: ChangesDrawnProps) {
  const merged = useMemo(
    () => mergeVersions(before, draft, compareProcesses(before, draft, names)),
    [before, draft, names],
  );
  const overlay = useMemo(() => ({ changes: merged }), [merged]);
  return <ProcessDiagram definition={merged.definition} overlay={overlay} names={names} className="h-64" />;
}
