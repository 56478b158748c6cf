import { CircleAlert, Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { DecisionProblem } from "@/engine/decision/problem";
import { placeOf } from "../editor/problem-place";

type GridFootProps = {
  /** Where the focus was last. */
  place: string | null;
  problems: readonly DecisionProblem[];
  onAdd: () => void;
};

/** One more rule, and what is wrong in the cell with the focus. */
export function GridFoot({ place, problems, onAdd }: GridFootProps) {
  const problem = place === null ? undefined : problems.find((candidate) => placeOf(candidate) === place);
  return (
    <div className="flex min-h-10 items-center gap-3 px-1 py-1">
      <Button size="sm" variant="ghost" onClick={onAdd}>
        <Plus aria-hidden="true" />
        Add rule
      </Button>
      <p aria-live="polite" className="flex min-w-0 items-start gap-1.5 text-danger-text text-sm">
        {problem && (
          <>
            <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
            <span className="min-w-0 break-words">{problem.message}</span>
          </>
        )}
      </p>
      {!problem && (
        <span className="ml-auto hidden min-w-0 truncate pr-2 text-muted text-xs xl:block">
          Enter: down · Ctrl+Enter: insert · Ctrl+D: copy · Alt+↑↓: move · paste from a spreadsheet
        </span>
      )}
    </div>
  );
}
