import { CircleAlert, CircleCheck, CircleDot, CircleSlash } from "lucide-react";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { StateAt } from "@/server/features/instances/get-state-at.schema";

/** Where an instance was at a moment and why, one sentence a place; nothing can be done about it any more. */
export function TimeMachinePlaces({ state }: { state: StateAt | null }) {
  if (!state) return <SkeletonRows rows={1} label="Going back" />;
  if (state.status !== "running") {
    const completed = state.status === "completed";
    const Icon = completed ? CircleCheck : CircleSlash;
    return (
      <p className="flex items-center gap-3 rounded-lg border border-dashed bg-panel px-4 py-3 text-strong">
        <Icon aria-hidden="true" className={completed ? "size-4 text-success-text" : "size-4 text-muted"} />
        {completed ? "Completed" : "Ended early"}
      </p>
    );
  }
  return (
    <ul className="divide-y rounded-lg border border-dashed bg-panel" aria-label="Where it was then">
      {state.tokens.map((token) => (
        <li key={token.token} className="flex items-center gap-3 px-4 py-3">
          {token.incident ? (
            <CircleAlert aria-hidden="true" className="size-4 shrink-0 text-danger-text" />
          ) : (
            <CircleDot aria-hidden="true" className="size-4 shrink-0 text-accent-text" />
          )}
          <p className="min-w-0 flex-1 text-pretty text-strong">{token.reason}</p>
        </li>
      ))}
    </ul>
  );
}
