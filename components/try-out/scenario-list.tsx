"use client";

import {
  CircleCheck,
  CircleX,
  FlaskConical,
  MoreHorizontal,
  Pencil,
  Play,
  RefreshCw,
  Trash2,
} from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toast";
import { expectationOf } from "@/engine/scenario/run-path";
import type { ScenarioResult } from "@/engine/scenario/run-scenario";
import type { SavedScenario } from "@/server/features/scenarios/scenarios.schema";
import { RenameScenario } from "./rename-scenario";
import { useTryOutScope } from "./try-out-context";
import { useScenarioMutations } from "./use-scenario-mutations";

type ScenarioListProps = {
  results: readonly ScenarioResult[];
  /** The scenario whose way the drawing shows. */
  shown: string | null;
  onShow: (scenarioId: string | null) => void;
  /** Somebody wants to play one by hand. */
  onPlay: () => void;
};

/** All scenarios of the process, run on the draft as it is now. */
export function ScenarioList({ results, shown, onShow, onPlay }: ScenarioListProps) {
  const { scenarios } = useTryOutScope();
  const [renaming, setRenaming] = useState<SavedScenario | null>(null);
  if (scenarios.length === 0) {
    return (
      <EmptyState
        icon={FlaskConical}
        title="No scenarios yet"
        actions={
          <Button variant="primary" onClick={onPlay}>
            Try the process out
          </Button>
        }
      >
        Try the process out and save the run. Scenarios run again before you publish and tell what has
        changed.
      </EmptyState>
    );
  }
  return (
    <>
      <ul aria-label="Scenarios" className="divide-y rounded-lg border bg-panel">
        {scenarios.map((saved, index) => {
          const result = results[index];
          return (
            result && (
              <ScenarioRow
                key={saved.id}
                saved={saved}
                result={result}
                isShown={shown === saved.id}
                onShow={() => onShow(shown === saved.id ? null : saved.id)}
                onPlay={onPlay}
                onRename={() => setRenaming(saved)}
              />
            )
          );
        })}
      </ul>
      {renaming && <RenameScenario key={renaming.id} saved={renaming} onClose={() => setRenaming(null)} />}
    </>
  );
}

type ScenarioRowProps = {
  saved: SavedScenario;
  result: ScenarioResult;
  isShown: boolean;
  onShow: () => void;
  onPlay: () => void;
  onRename: () => void;
};

function ScenarioRow({ saved, result, isShown, onShow, onPlay, onRename }: ScenarioRowProps) {
  const { tryOut } = useTryOutScope();
  const { scenario } = saved;
  const Icon = result.passed ? CircleCheck : CircleX;
  const play = () => {
    const { beginsAt, timeZone, start, inputs } = scenario;
    tryOut.load({ beginsAt, timeZone, start }, inputs);
    onPlay();
  };
  return (
    <li className="flex items-start gap-2 p-3">
      <Icon
        aria-hidden="true"
        className={`mt-1.5 size-4 shrink-0 ${result.passed ? "text-success-text" : "text-danger-text"}`}
      />
      <div className="grid min-w-0 flex-1 gap-0.5">
        <Button
          variant="ghost"
          size="sm"
          aria-pressed={isShown}
          title="Show its way on the drawing"
          className={`-ml-2 h-auto min-h-7 justify-start justify-self-start whitespace-normal px-2 text-left ${isShown ? "bg-accent-soft text-accent-text" : ""}`}
          onClick={onShow}
        >
          {scenario.name}
          <span className="sr-only">{result.passed ? ": passes" : ": fails"}</span>
        </Button>
        {scenario.description && <p className="text-muted text-sm">{scenario.description}</p>}
        {result.difference && <p className="break-words text-danger-text text-sm">{result.difference}</p>}
      </div>
      <IconButton icon={Play} size="sm" label={`Play ${scenario.name}`} onClick={play} />
      <ScenarioMenu saved={saved} result={result} onRename={onRename} />
    </li>
  );
}

function ScenarioMenu({ saved, result, onRename }: Pick<ScenarioRowProps, "saved" | "result" | "onRename">) {
  const { processId } = useTryOutScope();
  const { save, removeWithUndo } = useScenarioMutations(processId);
  const { run } = result;
  const accept = () => {
    if (!run) return;
    const names = Object.keys(saved.scenario.expected.variables ?? {});
    const expected = expectationOf(run, names);
    save.mutate(
      { processId, scenarioId: saved.id, scenario: { ...saved.scenario, expected } },
      { onSuccess: () => toast.success(`“${saved.scenario.name}” expects what happens now`) },
    );
  };
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <IconButton icon={MoreHorizontal} size="sm" label={`More about ${saved.scenario.name}`} />
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuItem icon={<Pencil />} onSelect={onRename}>
          Rename
        </DropdownMenuItem>
        {!result.passed && result.taken === saved.scenario.inputs.length && (
          <DropdownMenuItem icon={<RefreshCw />} onSelect={accept}>
            Expect what happens now
          </DropdownMenuItem>
        )}
        <DropdownMenuItem icon={<Trash2 />} tone="danger" onSelect={() => removeWithUndo(saved)}>
          Delete
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
