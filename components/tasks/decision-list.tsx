import { RelativeTime } from "@/components/ui/relative-time";
import type { TaskDetail } from "@/server/features/tasks/get-task.schema";

/** What others decided before, with their words: a revision starts from the reason of the rejection. */
export function DecisionList({ decisions }: { decisions: TaskDetail["decisions"] }) {
  if (decisions.length === 0) return null;
  return (
    <section aria-label="Decided so far" className="rounded-lg border bg-panel">
      <ol className="divide-y">
        {decisions.map((decision) => (
          <li key={`${decision.taskName} ${decision.at.getTime()}`} className="grid gap-1 px-3 py-2">
            <p>
              <span className="font-medium text-strong">
                {decision.taskName}: {decision.outcomeLabel ?? "Completed"}
              </span>{" "}
              <span className="text-muted text-sm">
                by {decision.byName} <RelativeTime at={decision.at} />
              </span>
            </p>
            {decision.comment && (
              <blockquote className="border-l-2 pl-2 text-default">{decision.comment}</blockquote>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
