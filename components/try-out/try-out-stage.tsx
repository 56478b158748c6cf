"use client";

import { useEffect, useMemo, useState } from "react";
import { checkContext } from "@/components/canvas/editor/check-context";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { type CompileResult, compile } from "@/engine/definition/compile";
import type { SavedScenario } from "@/server/features/scenarios/scenarios.schema";
import { CannotRun } from "./cannot-run";
import { keepLastRun } from "./last-run";
import { processParts } from "./process-parts";
import { RunDiagram } from "./run-diagram";
import { RunPanel } from "./run-panel";
import { ScenarioPanel } from "./scenario-panel";
import { StartPanel } from "./start-panel";
import { TryOutContext, type TryOutScope } from "./try-out-context";
import { type TryOutScreenProps, tryOutViews } from "./try-out-view";
import type { useRunSettings } from "./use-run-settings";
import { useTryOut } from "./use-try-out";
import { useTryOutEnvironment } from "./use-try-out-environment";

type TryOutStageProps = TryOutScreenProps & {
  tenant: ReturnType<typeof useRunSettings>;
  scenarios: readonly SavedScenario[];
};

/** The drawing beside what is done on it; on a phone below it. */
export function TryOutStage({
  processId,
  definition,
  directory,
  view,
  onView,
  tenant,
  scenarios,
}: TryOutStageProps) {
  const { settings, people, timeZone } = tenant;
  const compiled = useMemo(() => {
    const { forms, decisions } = processParts(directory);
    return compile(definition, forms, decisions);
  }, [definition, directory]);
  const names = useMemo(() => checkContext(directory).names, [directory]);
  const tryOut = useTryOut(compiled, settings);
  const environment = useTryOutEnvironment();
  const variables = tryOut.run?.state.variables;
  useEffect(() => {
    if (variables) keepLastRun(processId, variables);
  }, [processId, variables]);
  const [element, setElement] = useState<string | null>(null);
  const scope: TryOutScope = {
    processId,
    definition,
    directory,
    names,
    people,
    timeZone,
    environment,
    scenarios,
    tryOut,
  };
  return (
    <TryOutContext value={scope}>
      <div className="grid gap-4">
        <SegmentedControl
          aria-label="Part of the try-out"
          segments={tryOutViews}
          value={view}
          onValueChange={onView}
        />
        {view === "scenarios" ? (
          <ScenarioPanel compiled={compiled} settings={settings} onPlay={() => onView("run")} />
        ) : (
          <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_28rem]">
            <div className="max-lg:order-2 lg:sticky lg:top-0">
              <RunDiagram onElement={setElement} />
            </div>
            {tryOut.run ? (
              <RunPanel element={element} onElement={setElement} />
            ) : (
              <Beginning compiled={compiled} memberId={settings.requester ?? ""} fault={tryOut.fault} />
            )}
          </div>
        )}
      </div>
    </TryOutContext>
  );
}

type BeginningProps = { compiled: CompileResult; memberId: string; fault: string | null };

function Beginning({ compiled, memberId, fault }: BeginningProps) {
  if (!compiled.ok) return <CannotRun compiled={compiled} />;
  return (
    <section aria-label="How it begins" className="grid gap-4">
      <p className="text-muted">
        The draft runs here, in your browser, with the engine that runs it later. No mail is sent, no system
        is called and no task is given to anybody.
      </p>
      {fault !== null && (
        <p role="alert" className="rounded-md bg-warning-soft px-3 py-2 text-warning-text">
          It cannot begin like that any more: {fault}
        </p>
      )}
      <StartPanel key={String(fault)} memberId={memberId} />
    </section>
  );
}
