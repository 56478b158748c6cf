"use client";

import { CircleCheck, CircleX } from "lucide-react";
import { Checkbox } from "@/components/ui/checkbox";
import type { ScenarioVerdict } from "@/contracts/impact";

type PublishScenariosProps = {
  verdict: ScenarioVerdict;
  /** Somebody wants to publish although some of them fail. */
  accepted: boolean;
  onAccept: (accepted: boolean) => void;
};

/** What the scenarios say before a version is published; failing ones have to be accepted by a click of its own. */
export function PublishScenarios({ verdict, accepted, onAccept }: PublishScenariosProps) {
  const { count, failing, skipped, coverage } = verdict;
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
          <CircleCheck aria-hidden="true" className="size-4 shrink-0 text-success-text" />
          {passedInWords(count, skipped.length)}
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
        something that it did not do before. {coverage}
      </p>
      <Checkbox checked={accepted} onCheckedChange={(checked) => onAccept(checked === true)}>
        Publish although scenarios fail
      </Checkbox>
    </section>
  );
}

function passedInWords(count: number, skipped: number): string {
  if (skipped > 0)
    return `${count - skipped} of ${count} scenarios pass; for the others the time was too short.`;
  return count === 1 ? "The scenario passes." : `All ${count} scenarios pass.`;
}
