"use client";

import { CircleCheck, CircleX } from "lucide-react";
import { useMemo, useState } from "react";
import { ProcessDiagram } from "@/components/canvas/process-diagram";
import type { CompileResult } from "@/engine/definition/compile";
import { coverageOf } from "@/engine/scenario/coverage";
import { coverageInWords } from "@/engine/scenario/coverage-in-words";
import type { RunSettings } from "@/engine/scenario/run";
import { runScenario } from "@/engine/scenario/run-scenario";
import { CannotRun } from "./cannot-run";
import { ScenarioList } from "./scenario-list";
import { useTryOutScope } from "./try-out-context";

type ScenarioPanelProps = { compiled: CompileResult; settings: RunSettings; onPlay: () => void };

/** All scenarios on the draft as it is now: which of them pass, and what of the process none of them comes to. */
export function ScenarioPanel({ compiled, settings, onPlay }: ScenarioPanelProps) {
  const { definition, names, scenarios } = useTryOutScope();
  const [shown, setShown] = useState<string | null>(null);
  const results = useMemo(
    () =>
      compiled.ok ? scenarios.map(({ scenario }) => runScenario(compiled.graph, scenario, settings)) : [],
    [compiled, scenarios, settings],
  );
  const coverage = useMemo(
    () =>
      coverageOf(
        definition,
        results.map(({ visited }) => visited),
      ),
    [definition, results],
  );
  if (!compiled.ok) return <CannotRun compiled={compiled} />;
  const only = scenarios.findIndex(({ id }) => id === shown);
  const visited = results[only]?.visited ?? coverage.visited;
  const failing = results.filter(({ passed }) => !passed).length;
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_28rem]">
      <div className="grid gap-2 max-lg:order-2 lg:sticky lg:top-0">
        {results.length > 0 && <p className="text-sm">{coverageInWords(definition, coverage)}</p>}
        <ProcessDiagram
          definition={definition}
          names={names}
          {...(results.length > 0 && { overlay: { visited } })}
          className="lg:h-[calc(100dvh-14rem)]"
        />
      </div>
      <div className="grid gap-3">
        {results.length > 0 && <Verdict failing={failing} count={results.length} />}
        <ScenarioList results={results} shown={shown} onShow={setShown} onPlay={onPlay} />
      </div>
    </div>
  );
}

function Verdict({ failing, count }: { failing: number; count: number }) {
  const Icon = failing === 0 ? CircleCheck : CircleX;
  const all = count === 1 ? "The scenario passes." : `All ${count} scenarios pass.`;
  return (
    <p role="status" className="flex items-center gap-2 text-strong">
      <Icon
        aria-hidden="true"
        className={`size-4 ${failing === 0 ? "text-success-text" : "text-danger-text"}`}
      />
      {failing === 0 ? all : `${failing} of ${count} scenarios ${failing === 1 ? "fails" : "fail"}.`}
    </p>
  );
}
