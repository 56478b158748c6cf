"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
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

type VersionsSheetProps = {
  decisionId: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The draft is another one now. */
  onRestored: () => void;
};

/** What was published, latest first; a version can be put back into the draft. */
export function VersionsSheet({ decisionId, open, onOpenChange, onRestored }: VersionsSheetProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const versions = useQuery(trpc.decisions.listVersions.queryOptions({ decisionId }, { enabled: open }));
  const restore = useMutation(
    trpc.decisions.restoreVersion.mutationOptions({
      onSuccess: () => {
        onRestored();
        onOpenChange(false);
        toast.success("The version is back in the draft");
      },
      onError: (error) => toast.error("The version was not restored", { description: sentenceOf(error) }),
    }),
  );
  return (
    <Sheet open={open} onOpenChange={onOpenChange}>
      <SheetContent
        title="Versions"
        description="Processes go on with the version that they were published with."
        size="md"
      >
        {versions.isPending && <SkeletonRows rows={3} label="Loading versions" />}
        {versions.isError && (
          <ErrorState onRetry={() => versions.refetch()}>{sentenceOf(versions.error)}</ErrorState>
        )}
        {versions.data?.length === 0 && <EmptyState title="Not published yet" />}
        <ul className="divide-y">
          {versions.data?.map((version) => (
            <li key={version.id} className="flex items-center gap-3 py-3">
              <div className="grid flex-1 gap-0.5">
                <span className="flex items-center gap-2 font-medium text-strong">
                  Version {version.number}
                  {version.isCurrent && <Badge tone="success">Published</Badge>}
                </span>
                <span className="text-muted text-sm">
                  {version.publishedBy}, <RelativeTime at={version.publishedAt} />,{" "}
                  {version.rules === 1 ? "1 rule" : `${version.rules} rules`}
                </span>
              </div>
              <ExportButton
                iconOnly
                label={`Export version ${version.number}`}
                fetchFile={() => client.decisions.export.query({ decisionId, versionId: version.id })}
              />
              <Button
                size="sm"
                loading={restore.isPending && restore.variables.versionId === version.id}
                onClick={() => restore.mutate({ decisionId, versionId: version.id })}
              >
                <RotateCcw aria-hidden="true" />
                Put into draft
              </Button>
            </li>
          ))}
        </ul>
      </SheetContent>
    </Sheet>
  );
}
