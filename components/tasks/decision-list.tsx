"use client";

import { useState } from "react";
import { starters } from "@/components/instances/starters";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { TaskDetail } from "@/server/features/tasks/get-task.schema";
import { SubmittedValues } from "./submitted-values";

/** More than the last few push the decision itself out of sight on a phone. */
const SHOWN_AT_FIRST = 3;

type DecisionListProps = { task: Pick<TaskDetail, "decisions" | "startValues" | "fields" | "instance"> };

/**
 * What others decided before, with their words and what they filled in: a revision starts from the reason of the rejection,
 * and who looks at it again sees what it was.
 */
export function DecisionList({ task }: DecisionListProps) {
  const { decisions, fields, instance } = task;
  const [showsAll, setShowsAll] = useState(false);
  if (decisions.length === 0) return null;
  const shown = showsAll ? decisions : decisions.slice(-SHOWN_AT_FIRST);
  return (
    <section aria-label="Decided so far" className="rounded-lg border bg-panel">
      <ol className="divide-y">
        {shown.length === decisions.length && <StartItem task={task} />}
        {shown.map((decision) => (
          <li key={`${decision.taskName} ${decision.at.getTime()}`} className="grid gap-1 px-3 py-2">
            <p>
              <span className="font-medium text-strong">
                {decision.taskName}: {answerOf(decision)}
              </span>{" "}
              <span className="text-muted text-sm">
                by {decision.byName} <RelativeTime at={decision.at} />
              </span>
            </p>
            {decision.comment && (
              <blockquote className="border-l-2 pl-2 text-default">{decision.comment}</blockquote>
            )}
            <SubmittedValues instanceId={instance.id} values={decision.values} fields={fields} />
          </li>
        ))}
      </ol>
      {shown.length < decisions.length && (
        <div className="border-t px-1 py-1">
          <Button variant="ghost" size="sm" onClick={() => setShowsAll(true)}>
            Show all {decisions.length} decisions
          </Button>
        </div>
      )}
    </section>
  );
}

/** What it all began with. */
function StartItem({ task: { startValues, fields, instance } }: DecisionListProps) {
  if (Object.keys(startValues).length === 0) return null;
  return (
    <li className="grid gap-1 px-3 py-2">
      <p>
        <span className="font-medium text-strong">Started</span>{" "}
        <span className="text-muted text-sm">
          by {instance.requesterName ?? starters[instance.startKind]} <RelativeTime at={instance.startedAt} />
        </span>
      </p>
      <SubmittedValues instanceId={instance.id} values={startValues} fields={fields} />
    </li>
  );
}

function answerOf({ returnedTo, outcomeLabel }: TaskDetail["decisions"][number]): string {
  return returnedTo ? `Sent back to ${returnedTo}` : (outcomeLabel ?? "Completed");
}
