import { CircleAlert, CircleCheck } from "lucide-react";
import type { Publication, ScenarioVerdict } from "@/contracts/impact";
import { ImpactList } from "./impact-list";

/** What was known when a version was published: what it broke, and how its scenarios went. */
export function PublicationNote({ publication }: { publication: Publication | null }) {
  if (publication === null) return null;
  const { breaks, scenarios } = publication;
  return (
    <div className="grid gap-2">
      {scenarios && <ScenarioLine verdict={scenarios} />}
      {breaks.length > 0 && (
        <details className="text-sm">
          <summary className="cursor-pointer text-danger-text">
            Published although it broke {breaks.length === 1 ? "one thing" : `${breaks.length} things`}
          </summary>
          <div className="pt-2 pl-4">
            <ImpactList label="What it broke" impacts={breaks} />
          </div>
        </details>
      )}
    </div>
  );
}

function ScenarioLine({ verdict: { count, failing, skipped, coverage } }: { verdict: ScenarioVerdict }) {
  if (count === 0) return null;
  const passed = count - failing.length - skipped.length;
  const isGood = passed === count;
  const Icon = isGood ? CircleCheck : CircleAlert;
  return (
    <details className="text-sm">
      <summary className="cursor-pointer">
        <Icon
          aria-hidden="true"
          className={`mr-1 inline size-4 ${isGood ? "text-success-text" : "text-warning-text"}`}
        />
        {passedInWords(passed, count)}
      </summary>
      <div className="grid gap-1 pt-1 pl-5 text-default">
        {failing.map(({ name, difference }) => (
          <span key={name} className="break-words">
            <span className="font-medium text-strong">{name}</span>: {difference}
          </span>
        ))}
        <span className="text-muted">{coverage}</span>
      </div>
    </details>
  );
}

function passedInWords(passed: number, count: number): string {
  if (count === 1) return passed === 1 ? "The scenario passed" : "The scenario did not pass";
  return `${passed} of ${count} scenarios passed`;
}
