"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import { useState } from "react";
import { ProcessDiagram } from "@/components/canvas/process-diagram";
import { sentenceOf } from "@/components/failures/sentence-of";
import { ExportButton } from "@/components/interchange/export-button";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { SkeletonRows } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast";
import type { VersionNames } from "@/engine/compare/element-wordings";
import type { ProcessVersionRow } from "@/server/features/processes/list-process-versions.schema";
import { VersionComparison } from "./version-comparison";

/** What is looked at: the draft as it is saved, or a version. */
export type Shown = { kind: "draft" } | { kind: "version"; version: ProcessVersionRow };

type VersionSheetProps = {
  processId: string;
  shown: Shown;
  versions: readonly ProcessVersionRow[];
  names: VersionNames;
  onClose: () => void;
  onRestored: () => void;
};

const ALONE = "alone";

/** A version or the draft, by itself or beside another version; a version can be put back into the draft. */
export function VersionSheet(props: VersionSheetProps) {
  const { processId, shown, versions, names, onClose } = props;
  const others = versions.filter(({ id }) => shown.kind === "draft" || id !== shown.version.id);
  const [comparedWith, compareWith] = useState(() => usualComparison(shown, others));
  const after = useDefinition(processId, shown.kind === "draft" ? "draft" : shown.version.id);
  const before = useDefinition(processId, comparedWith);
  const failed = after.error ?? before.error;
  const options = [
    { value: ALONE, label: "Nothing" },
    ...others.map(({ id, number }) => ({ value: id, label: `Version ${number}` })),
  ];
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()}>
      <SheetContent
        size="xl"
        title={shown.kind === "draft" ? "Draft" : `Version ${shown.version.number}`}
        description={descriptionOf(shown)}
        footer={shown.kind === "version" && <VersionActions {...props} version={shown.version} />}
      >
        <div className="grid gap-4">
          {others.length > 0 && (
            <Field label="Compared with" className="w-56">
              <Select options={options} value={comparedWith} onValueChange={compareWith} />
            </Field>
          )}
          {failed && (
            <ErrorState onRetry={() => Promise.all([after.refetch(), before.refetch()])}>
              {sentenceOf(failed)}
            </ErrorState>
          )}
          {!failed && (!after.definition || (comparedWith !== ALONE && !before.definition)) && (
            <SkeletonRows rows={3} label="Loading the version" />
          )}
          {after.definition && comparedWith === ALONE && (
            <ProcessDiagram definition={after.definition} names={names} />
          )}
          {after.definition && before.definition && comparedWith !== ALONE && (
            <VersionComparison
              key={comparedWith}
              before={before.definition}
              after={after.definition}
              names={names}
            />
          )}
        </div>
      </SheetContent>
    </Sheet>
  );
}

/** With what was published before; the draft with what is published now. */
function usualComparison(shown: Shown, others: readonly ProcessVersionRow[]): string {
  const earlier =
    shown.kind === "draft"
      ? others.find(({ isCurrent }) => isCurrent)
      : others.find(({ number }) => number < shown.version.number);
  return earlier?.id ?? ALONE;
}

function descriptionOf(shown: Shown): string {
  if (shown.kind === "draft") return "As it is saved now. Publishing makes the next version of it.";
  return shown.version.note ?? "The draft takes its place when you put it back; what is published stays.";
}

function useDefinition(processId: string, which: string) {
  const trpc = useTRPC();
  const draft = useQuery(
    trpc.processes.get.queryOptions(
      { processId },
      { enabled: which === "draft", gcTime: 0, staleTime: 0, refetchOnWindowFocus: false },
    ),
  );
  const version = useQuery(
    trpc.processes.getVersion.queryOptions(
      { processId, versionId: which },
      { enabled: which !== "draft" && which !== ALONE, staleTime: Number.POSITIVE_INFINITY },
    ),
  );
  if (which === ALONE) return { definition: undefined, error: null, refetch: draft.refetch };
  if (which === "draft") {
    const definition = draft.isFetchedAfterMount ? draft.data?.draft : undefined;
    return { definition, error: draft.error, refetch: draft.refetch };
  }
  return { definition: version.data?.definition, error: version.error, refetch: version.refetch };
}

type VersionActionsProps = Pick<VersionSheetProps, "processId" | "onRestored"> & {
  version: ProcessVersionRow;
};

function VersionActions({ processId, version, onRestored }: VersionActionsProps) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const client = useTRPCClient();
  const input = { processId, versionId: version.id };
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
    <>
      <ExportButton label="Export BPMN" fetchFile={() => client.processes.export.query(input)} />
      <Button variant="primary" loading={restore.isPending} onClick={() => restore.mutate(input)}>
        <RotateCcw aria-hidden="true" />
        Put into draft
      </Button>
    </>
  );
}
