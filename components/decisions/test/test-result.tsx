import { CircleAlert, TriangleAlert } from "lucide-react";
import { ValueView } from "@/components/instances/value-view";
import type { DecisionResult } from "@/engine/decision/evaluate/decision-result";
import { whereIs } from "../editor/problem-place";
import { ExplanationView } from "./explanation-view";

/** The answer of a decision, or why there is none, and how it came about. */
export function TestResult({ result }: { result: DecisionResult }) {
  return (
    <section aria-label="Result" aria-live="polite" className="grid gap-3">
      {result.ok ? (
        <div className="grid gap-1 rounded-md border bg-sunken p-3">
          <h3 className="text-muted text-xs">Result</h3>
          <div className="font-medium text-strong">
            {result.value === null ? (
              <span className="font-normal text-muted">No value</span>
            ) : (
              <ValueView value={result.value} />
            )}
          </div>
        </div>
      ) : (
        <ul className="grid gap-2">
          {result.problems.slice(0, 5).map((problem) => (
            <li
              key={`${whereIs(problem)} ${problem.message}`}
              className="flex items-start gap-2 rounded-md bg-danger-soft p-2.5 text-danger-text text-sm"
            >
              <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
              <span className="grid min-w-0 gap-0.5 break-words">
                {problem.message}
                <span className="text-xs">{whereIs(problem)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {result.ok && result.warnings.length > 0 && (
        <ul className="grid gap-1">
          {result.warnings.slice(0, 5).map(({ message }) => (
            <li key={message} className="flex items-start gap-1.5 text-sm text-warning-text">
              <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
              <span className="min-w-0 break-words">{message}</span>
            </li>
          ))}
        </ul>
      )}
      {result.explanation && <ExplanationView explanation={result.explanation} />}
    </section>
  );
}
