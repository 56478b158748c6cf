import Link from "next/link";
import { starters } from "@/components/instances/starters";
import { TestBadge } from "@/components/instances/test-badge";
import { RelativeTime } from "@/components/ui/relative-time";
import type { TaskDetail } from "@/server/features/tasks/get-task.schema";
import { DueTime } from "./due-time";

/** Who asked, when, and the door to the whole request. */
export function TaskFacts({ task, base }: { task: TaskDetail; base: string }) {
  const { requesterName, startKind } = task.instance;
  return (
    <p className="text-muted text-sm">
      {task.instance.test && (
        <>
          <TestBadge />{" "}
        </>
      )}
      {requesterName ? `Asked by ${requesterName}` : `Started by ${starters[startKind]}`}{" "}
      <RelativeTime at={task.instance.startedAt} /> · waiting since <RelativeTime at={task.createdAt} /> ·{" "}
      <Link
        href={`${base}/requests/${task.instance.id}`}
        className="text-accent-text underline underline-offset-4"
      >
        Request {task.instance.reference}
      </Link>
      {task.dueAt && (
        <>
          {" "}
          · <DueTime at={task.dueAt} ended={task.status !== "open"} />
        </>
      )}
      {task.completedByName && ` · done by ${task.completedByName}`}
    </p>
  );
}
