"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import { useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { SkeletonRows } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast";
import { FormChanges } from "./form-changes";

type VersionsSheetProps = {
  formId: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The draft is another one now. */
  onRestored: () => void;
};

/** What was published, latest first, and what each changed; a version can be put back into the draft. */
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
  const current = versions.data?.find((version) => version.isCurrent);
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
          {current && (
            <li className="grid gap-3 py-3">
              <div className="flex items-center gap-3">
                <span className="flex-1 font-medium text-strong">Draft</span>
                <ChangesButton of="the draft" open={shown === "draft"} onClick={() => toggle("draft")} />
              </div>
              {shown === "draft" && <FormChanges formId={formId} before={current.id} after="draft" />}
            </li>
          )}
          {versions.data?.map((version, index, all) => (
            <li key={version.id} className="flex flex-wrap items-center gap-3 py-3">
              <div className="grid flex-1 gap-0.5">
                <span className="flex items-center gap-2 font-medium text-strong">
                  Version {version.number}
                  {version.isCurrent && <Badge tone="success">Published</Badge>}
                </span>
                <span className="text-muted text-sm">
                  {version.publishedBy}, <RelativeTime at={version.publishedAt} />,{" "}
                  {version.fields === 1 ? "1 field" : `${version.fields} fields`}
                </span>
              </div>
              {all[index + 1] && (
                <ChangesButton
                  of={`version ${version.number}`}
                  open={shown === version.id}
                  onClick={() => toggle(version.id)}
                />
              )}
              <Button
                size="sm"
                loading={restore.isPending && restore.variables.versionId === version.id}
                onClick={() => restore.mutate({ formId, versionId: version.id })}
              >
                <RotateCcw aria-hidden="true" />
                Put into draft
              </Button>
              <ChangesOf
                formId={formId}
                version={shown === version.id ? version.id : null}
                before={all[index + 1]?.id}
              />
            </li>
          ))}
        </ul>
      </SheetContent>
    </Sheet>
  );
}

type ChangesButtonProps = { of: string; open: boolean; onClick: () => void };

function ChangesButton({ of, open, onClick }: ChangesButtonProps) {
  return (
    <Button size="sm" variant="ghost" aria-label={`Changes of ${of}`} aria-expanded={open} onClick={onClick}>
      Changes
    </Button>
  );
}

type ChangesOfProps = { formId: string; version: string | null; before: string | undefined };

function ChangesOf({ formId, version, before }: ChangesOfProps) {
  if (version === null || before === undefined) return null;
  return (
    <div className="basis-full">
      <FormChanges formId={formId} before={before} after={version} />
    </div>
  );
}
