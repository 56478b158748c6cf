import { CircleAlert, CircleCheck, CircleDot, CircleSlash } from "lucide-react";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { InstanceMoment, StateAt } from "@/server/features/instances/get-state-at.schema";
import { WhyPlace } from "./why-place";

type TimeMachinePlacesProps = {
  instanceId: string;
  /** Null while it is on its way. */
  state: StateAt | null;
  moment: InstanceMoment | undefined;
};

/** Where an instance was at a moment and why, one sentence a place; nothing can be done about it any more. */
export function TimeMachinePlaces({ instanceId, state, moment }: TimeMachinePlacesProps) {
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
        <WhyPlace key={token.token} instanceId={instanceId} token={token.token} moment={moment}>
          {token.incident ? (
            <CircleAlert aria-hidden="true" className="size-4 shrink-0 text-danger-text" />
          ) : (
            <CircleDot aria-hidden="true" className="size-4 shrink-0 text-accent-text" />
          )}
          <p className="min-w-0 flex-1 basis-60 text-pretty text-strong">{token.reason}</p>
        </WhyPlace>
      ))}
    </ul>
  );
}
