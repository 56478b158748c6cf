"use client";

import { useQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useEffect, useMemo, useState } from "react";
import { directoryNames } from "@/components/canvas/directory-names";
import { ProcessDiagram } from "@/components/canvas/process-diagram";
import { sentenceOf } from "@/components/failures/sentence-of";
import { PageCrumb } from "@/components/shell/page-crumb";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { RelativeTime } from "@/components/ui/relative-time";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import type { InstanceDetail } from "@/server/features/instances/get-instance.schema";
import { CallLinks } from "./call-links";
import { CurrentPlaces } from "./current-places";
import { EndRequest } from "./end-request";
import { InstanceData } from "./instance-data";
import { instanceOverlay } from "./instance-overlay";
import { InstanceStatusDot } from "./instance-status-dot";
import { decisionOf, journalLines } from "./journal-lines";
import { JournalList } from "./journal-list";
import { starters } from "./starters";
import { TestBadge } from "./test-badge";
import { TimeMachineBar } from "./time-machine-bar";
import { TimeMachinePlaces } from "./time-machine-places";
import { MOMENT_PARAMETER, useTimeMachine } from "./use-time-machine";

/** One request: where it is and why, its live diagram, its journal and its data. */
export function InstancePage({ instanceId, base }: { instanceId: string; base: string }) {
  const trpc = useTRPC();
  // A shared moment may lie before the latest page of a long journal.
  const [journalFrom, setJournalFrom] = useState(decisionOf(useSearchParams().get(MOMENT_PARAMETER)));
  const query = useQuery(
    trpc.instances.get.queryOptions(
      { instanceId, journalFrom },
      { placeholderData: (before) => (before?.id === instanceId ? before : undefined) },
    ),
  );
  if (query.isPending) return <SkeletonRows rows={8} label="Loading the request" />;
  if (!query.data) {
    return (
      <ErrorState
        title="This request is not here"
        onRetry={() => query.refetch()}
        retrying={query.isFetching}
      >
        {sentenceOf(query.error)}
      </ErrorState>
    );
  }
  const { earlierFrom } = query.data;
  const showEarlier = earlierFrom === null ? null : () => setJournalFrom(earlierFrom);
  return <InstanceView instance={query.data} base={base} showEarlier={showEarlier} />;
}

type InstanceViewProps = {
  instance: InstanceDetail;
  base: string;
  /** Adds a page to the journal; null: it is whole. */
  showEarlier: (() => void) | null;
};

function InstanceView({ instance, base, showEarlier }: InstanceViewProps) {
  const lines = useMemo(() => journalLines(instance), [instance]);
  const machine = useTimeMachine(instance.id, lines);
  const { index, state, before, go } = machine;
  const overlay = useMemo(() => {
    return instanceOverlay((state ?? instance).visited, (state ?? instance).tokens);
  }, [instance, state]);
  const names = useMemo(() => directoryNames(instance.directory), [instance]);
  // Who goes back as far as the journal is there goes on to what came before.
  const { earlierFrom } = instance;
  useEffect(() => {
    if (index === 0 && earlierFrom !== null) showEarlier?.();
  }, [index, earlierFrom, showEarlier]);
  const starter = instance.requesterName ?? starters[instance.startKind];
  return (
    <>
      <PageCrumb label={instance.title} />
      <PageHeader
        title={instance.title}
        meta={
          <>
            <InstanceStatusDot status={instance.status} />
            {instance.test && <TestBadge />}
          </>
        }
        description={
          <>
            {instance.processName}, {instance.version > 0 ? `version ${instance.version}` : "draft"} · started
            by {starter} <RelativeTime at={instance.startedAt} /> ·{" "}
            <span className="figures whitespace-nowrap">
              {instance.reference} <CopyButton text={instance.reference} label="Copy the reference" />
            </span>
          </>
        }
        actions={
          index === null && (
            <>
              {lines.length > 1 && (
                <Button variant="ghost" onClick={() => go(lines.length - 1)}>
                  <History aria-hidden="true" />
                  Time machine
                </Button>
              )}
              {!instance.endedAt && (instance.canRepair || instance.canWithdraw) && (
                <EndRequest instance={instance} />
              )}
            </>
          )
        }
      />
      <div className="grid gap-6">
        {index !== null && <TimeMachineBar machine={machine} index={index} isWhole={showEarlier === null} />}
        {index === null ? (
          <CurrentPlaces instance={instance} base={base} />
        ) : (
          <TimeMachinePlaces instanceId={instance.id} state={state} moment={lines[index]?.moment} />
        )}
        {state?.definition && (
          <p className="text-muted text-sm">It ran on an earlier version of the process then, drawn here.</p>
        )}
        <CallLinks calls={instance} base={base} />
        <ProcessDiagram
          definition={state?.definition ?? instance.definition}
          overlay={overlay}
          names={names}
        />
        <Tabs defaultValue="journal">
          <TabsList>
            <TabsTrigger value="journal">Journal</TabsTrigger>
            <TabsTrigger value="data">Data</TabsTrigger>
          </TabsList>
          <TabsContent value="journal" className="pl-1">
            <JournalList lines={lines} chosen={index} onChoose={go} onEarlier={showEarlier} />
          </TabsContent>
          <TabsContent value="data">
            <InstanceData
              instance={instance}
              variables={(state ?? instance).variables}
              before={state ? before?.variables : undefined}
            />
          </TabsContent>
        </Tabs>
      </div>
    </>
  );
}
