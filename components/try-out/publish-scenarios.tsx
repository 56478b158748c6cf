"use client";

import { CircleCheck, CircleX } from "lucide-react";
import { Checkbox } from "@/components/ui/checkbox";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { CheckedScenarios } from "./check-scenarios";
import type { ScenarioCheck } from "./use-scenario-check";

type PublishScenariosProps = {
  check: ScenarioCheck;
  /** The result that somebody wants to publish in spite of. */
  accepted: CheckedScenarios | null;
  onAccept: (accepted: CheckedScenarios | null) => void;
};

/** What the scenarios say before a version is published; failing ones have to be accepted by a click of its own. */
export function PublishScenarios({ check, accepted, onAccept }: PublishScenariosProps) {
  if (check.kind === "running") return <SkeletonRows rows={1} label="Running the scenarios" />;
  if (check.kind === "unknown") {
    return <p className="text-warning-text">The scenarios could not be loaded, so they have not run.</p>;
  }
  const { count, failing, coverage } = check.result;
  if (count === 0) {
    return (
      <p className="text-muted text-sm">
        There are no scenarios yet. Try the process out and save a run: it runs again before each publishing.
      </p>
    );
  }
  if (failing.length === 0) {
    return (
      <div className="grid gap-1">
        <p className="flex items-center gap-2">
          <CircleCheck aria-hidden="true" className="size-4 text-success-text" />
          {count === 1 ? "The scenario passes." : `All ${count} scenarios pass.`}
        </p>
        <p className="text-muted text-sm">{coverage}</p>
      </div>
    );
  }
  return (
    <section aria-label="Failing scenarios" className="grid gap-3">
      <p className="text-strong">
        {failing.length} of {count} scenarios {failing.length === 1 ? "goes" : "go"} another way than
        expected:
      </p>
      <ul className="grid max-h-56 gap-2 overflow-y-auto">
        {failing.map(({ name, difference }) => (
          <li key={name} className="flex items-start gap-2 text-sm">
            <CircleX aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-danger-text" />
            <span className="min-w-0 break-words">
              <span className="font-medium text-strong">{name}</span>: {difference}
            </span>
          </li>
        ))}
      </ul>
      <p className="text-muted text-sm">
        If that is what you want, open Try out and let the scenarios expect it. Else the process does
        something that it did not do before.
      </p>
      <Checkbox
        checked={accepted === check.result}
        onCheckedChange={(checked) => onAccept(checked === true ? check.result : null)}
      >
        Publish although scenarios fail
      </Checkbox>
    </section>
  );
}
