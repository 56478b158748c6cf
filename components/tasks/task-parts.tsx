import { CircleCheck, CircleDashed } from "lucide-react";
import { RelativeTime } from "@/components/ui/relative-time";
import type { TaskDetail } from "@/server/features/tasks/get-task.schema";

type Part = TaskDetail["parts"][number];

/** Who does which part of a task that several do, and how their answers become one. */
export function TaskParts({ task }: { task: TaskDetail }) {
  if (task.rule === null) return null;
  const done = task.parts.filter((part) => part.at !== null).length;
  return (
    <section aria-label="Who decides" className="rounded-lg border bg-panel">
      <p className="flex flex-wrap justify-between gap-x-3 border-b px-3 py-2 text-muted text-sm">
        <span>{task.rule}</span>
        <span className="figures">
          {done} of {task.parts.length} done
        </span>
      </p>
      <ol className="divide-y">
        {task.parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a person can have several parts; their order never changes
          <li key={index} className="grid gap-1 px-3 py-2">
            <PartLine part={part} />
            {part.comment && <blockquote className="ml-6 border-l-2 pl-2">{part.comment}</blockquote>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function PartLine({ part }: { part: Part }) {
  const Icon = part.at ? CircleCheck : CircleDashed;
  return (
    <p className="flex items-start gap-2">
      <Icon
        aria-hidden="true"
        className={part.at ? "mt-0.5 size-4 shrink-0 text-success-text" : "mt-0.5 size-4 shrink-0 text-muted"}
      />
      <span className="min-w-0">
        <span className="font-medium text-strong">{part.name}</span>{" "}
        <span className="text-muted text-sm">{answerOf(part)}</span>
        {part.at && (
          <>
            {" "}
            <RelativeTime at={part.at} className="text-muted text-sm" />
          </>
        )}
      </span>
    </p>
  );
}

function answerOf({ at, outcomeLabel, byName }: Part): string {
  if (at === null) return "has still to decide";
  const answer = outcomeLabel ?? "done";
  return byName ? `${answer}, by ${byName} in their place` : answer;
}
