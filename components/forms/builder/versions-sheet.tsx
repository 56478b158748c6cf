"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { SkeletonRows } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast";
import { VersionChanges } from "./version-changes";
import { ChangesButton, VersionItem } from "./version-item";

type VersionsSheetProps = {
  formId: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The draft is another one now. */
  onRestored: () => void;
};

/** What was published, latest first, and how any two differ; a version can be put back into the draft. */
export function VersionsSheet({ formId, open, onOpenChange, onRestored }: VersionsSheetProps) {
  const trpc = useTRPC();
  /** Whose changes show: a version's, or the draft's. */
  const [shown, setShown] = useState<string | null>(null);
  const toggle = (which: string) => setShown(shown === which ? null : which);
  const versions = useQuery(trpc.forms.listVersions.queryOptions({ formId }, { enabled: open }));
  const restore = useMutation(
    trpc.forms.restoreVersion.mutationOptions({
      onSuccess: () => {
        onRestored();
        onOpenChange(false);
        toast.success("The version is back in the draft");
      },
      onError: (error) => toast.error("The version was not restored", { description: sentenceOf(error) }),
    }),
  );
  const all = versions.data ?? [];
  return (
    <Sheet open={open} onOpenChange={onOpenChange}>
      <SheetContent
        title="Versions"
        description="Processes go on with the version that they were published with."
        size="lg"
      >
        {versions.isPending && <SkeletonRows rows={3} label="Loading versions" />}
        {versions.isError && (
          <ErrorState onRetry={() => versions.refetch()}>{sentenceOf(versions.error)}</ErrorState>
        )}
        {versions.data?.length === 0 && <EmptyState title="Not published yet" />}
        <ul className="divide-y">
          {all.length > 0 && (
            <li className="grid gap-3 py-3">
              <div className="flex items-center gap-3">
                <span className="flex-1 font-medium text-strong">Draft</span>
                <ChangesButton of="the draft" open={shown === "draft"} onClick={() => toggle("draft")} />
              </div>
              {shown === "draft" && <VersionChanges formId={formId} shown="draft" versions={all} />}
            </li>
          )}
          {all.map((version) => (
            <VersionItem
              key={version.id}
              version={version}
              comparable={all.length > 1}
              open={shown === version.id}
              onToggle={() => toggle(version.id)}
              restoring={restore.isPending && restore.variables.versionId === version.id}
              onRestore={() => restore.mutate({ formId, versionId: version.id })}
            >
              <VersionChanges formId={formId} shown={version} versions={all} />
            </VersionItem>
          ))}
        </ul>
      </SheetContent>
    </Sheet>
  );
}
