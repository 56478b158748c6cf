"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Archive, ArchiveRestore, ExternalLink } from "lucide-react";
import { useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { PageCrumb } from "@/components/shell/page-crumb";
import { useTRPC } from "@/components/trpc";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { LinkButton } from "@/components/ui/link-button";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { toast } from "@/components/ui/toast";
import type { ProcessDetails } from "@/server/features/processes/get-process.schema";
import { ProcessEditor } from "./process-editor";
import { VersionsView } from "./versions-view";

type ProcessPageProps = { processId: string; base: string; canMoveRequests: boolean };

/** One process: its designer, its versions, and the ways to its hooks and requests. */
export function ProcessPage({ processId, base, canMoveRequests }: ProcessPageProps) {
  const trpc = useTRPC();
  const [tab, setTab] = useState("designer");
  /** Goes up when the draft was replaced, so that the designer starts anew. */
  const [generation, setGeneration] = useState(0);
  // Never from the cache: the designer needs the draft's present revision.
  const process = useQuery(
    trpc.processes.get.queryOptions({ processId }, { gcTime: 0, refetchOnWindowFocus: false }),
  );
  const directory = useQuery(trpc.processes.directory.queryOptions({ processId }));
  const failed = process.error ?? directory.error;
  if (failed) {
    return (
      <ErrorState onRetry={() => Promise.all([process.refetch(), directory.refetch()])}>
        {sentenceOf(failed)}
      </ErrorState>
    );
  }
  if (!process.data || !directory.data) return <SkeletonRows label="Loading the process" />;
  return (
    <div className="flex h-full flex-col">
      <PageCrumb label={process.data.name} />
      <h1 className="sr-only">{process.data.name}</h1>
      <Tabs value={tab} onValueChange={setTab} className="flex min-h-0 flex-1 flex-col">
        <div className="flex items-center gap-4 border-b bg-panel px-4">
          <TabsList aria-label="Parts of the process" className="border-b-0">
            <TabsTrigger value="designer">Designer</TabsTrigger>
            <TabsTrigger value="versions">Versions</TabsTrigger>
          </TabsList>
          <ProcessLinks base={base} process={process.data} />
        </div>
        {/* Stays mounted, so that undo survives a look at the versions. */}
        <TabsContent value="designer" forceMount className="min-h-0 flex-1 pt-0 data-[state=inactive]:hidden">
          {process.data.isArchived ? (
            <Archived process={process.data} />
          ) : (
            <ProcessEditor
              key={generation}
              base={base}
              process={process.data}
              directory={directory.data}
              canMoveRequests={canMoveRequests}
            />
          )}
        </TabsContent>
        <TabsContent value="versions" className="min-h-0 flex-1 overflow-y-auto">
          <div className="mx-auto max-w-3xl px-4 pb-6">
            <VersionsView
              processId={processId}
              directory={directory.data}
              canMoveRequests={canMoveRequests}
              onRestored={() => {
                setGeneration((current) => current + 1);
                setTab("designer");
              }}
            />
          </div>
        </TabsContent>
      </Tabs>
    </div>
  );
}

function ProcessLinks({ base, process }: { base: string; process: ProcessDetails }) {
  const archive = useArchive(process.id);
  return (
    <nav aria-label="More about the process" className="flex flex-1 items-center gap-4 overflow-x-auto">
      <LinkButton variant="link" size="sm" href={`${base}/admin/hooks?process=${process.id}`}>
        Hooks
        <ExternalLink aria-hidden="true" />
      </LinkButton>
      <LinkButton variant="link" size="sm" href={`${base}/processes/links?process=${process.id}`}>
        Public links
        <ExternalLink aria-hidden="true" />
      </LinkButton>
      <LinkButton variant="link" size="sm" href={`${base}/requests?scope=all&processId=${process.id}`}>
        Requests
        <ExternalLink aria-hidden="true" />
      </LinkButton>
      <span className="flex-1" />
      {process.published ? (
        <Badge tone="success">Version {process.published.number}</Badge>
      ) : (
        <Badge>Never published</Badge>
      )}
      {!process.isArchived && (
        <Button size="sm" variant="ghost" onClick={() => archive(true)} className="max-md:hidden">
          <Archive aria-hidden="true" />
          Archive
        </Button>
      )}
    </nav>
  );
}

function Archived({ process }: { process: ProcessDetails }) {
  const archive = useArchive(process.id);
  return (
    <EmptyState
      icon={Archive}
      title="This process is archived"
      actions={
        <Button variant="primary" onClick={() => archive(false)}>
          <ArchiveRestore aria-hidden="true" />
          Bring it back
        </Button>
      }
    >
      Nobody can start it. Requests that are under way go on to their end.
    </EmptyState>
  );
}

function useArchive(processId: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { mutate } = useMutation(
    trpc.processes.archive.mutationOptions({
      onSuccess: ({ archived }) => {
        if (archived) {
          toast.success("The process is archived", { undo: () => mutate({ processId, archived: false }) });
        }
        return queries.invalidateQueries(trpc.processes.pathFilter());
      },
      onError: (error) => toast.error("The process was not changed", { description: sentenceOf(error) }),
    }),
  );
  return (archived: boolean) => mutate({ processId, archived });
}
