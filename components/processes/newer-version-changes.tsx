"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { NewerVersion } from "@/components/drafts/use-newer-version";
import { useTRPC } from "@/components/trpc";
import { ChangeList } from "@/components/versions/change-list";
import { compareProcesses } from "@/engine/compare/compare-processes";
import type { VersionNames } from "@/engine/compare/element-wordings";

type NewerVersionChangesProps = { processId: string; version: NewerVersion; names: VersionNames };

/** What somebody else's version changed about the one before it that the page knew. */
export function NewerVersionChanges({ processId, version, names }: NewerVersionChangesProps) {
  const trpc = useTRPC();
  const { known, published } = version;
  const never = { staleTime: Number.POSITIVE_INFINITY };
  const before = useQuery(
    trpc.processes.getVersion.queryOptions(
      { processId, versionId: known ?? published.versionId },
      { ...never, enabled: known !== null },
    ),
  );
  const after = useQuery(
    trpc.processes.getVersion.queryOptions({ processId, versionId: published.versionId }, never),
  );
  const changes = useMemo(
    () =>
      before.data && after.data
        ? compareProcesses(before.data.definition, after.data.definition, names)
        : null,
    [before.data, after.data, names],
  );
  return changes && <ChangeList changes={changes} />;
}
