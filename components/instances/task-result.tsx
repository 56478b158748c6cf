import { z } from "zod";
import { usePersonName } from "@/components/forms/use-person-name";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ElementOf } from "@/contracts/process";
import type { Value } from "@/contracts/value";
import { ValueView } from "./value-view";

/** As the engine keeps it under the task's id (contracts/process.ts). */
const TaskResultSchema = z.object({
  outcome: z.string().nullable(),
  comment: z.string().nullable(),
  completedBy: z.string(),
  completedAt: z.object({ lexical: z.iso.datetime() }),
});

/** How a task ended: "Approve, by Ana Lopez, 2 days ago", and why. */
export function TaskResult({ task, value }: { task: ElementOf<"userTask">; value: Value }) {
  const result = TaskResultSchema.safeParse(value).data;
  const name = usePersonName(result?.completedBy ?? null) ?? "a former member";
  if (!result) return <ValueView value={value} />;
  const outcome = task.outcomes.find((candidate) => candidate.value === result.outcome);
  return (
    <div className="grid gap-1">
      <p>
        {outcome?.label ?? result.outcome ?? "Completed"}{" "}
        <span className="text-muted text-sm">
          by {name} <RelativeTime at={new Date(result.completedAt.lexical)} />
        </span>
      </p>
      {result.comment && <p className="whitespace-pre-wrap text-default">{result.comment}</p>}
    </div>
  );
}
