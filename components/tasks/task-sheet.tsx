"use client";

import { useQuery } from "@tanstack/react-query";
import { sentenceOf } from "@/components/failures/sentence-of";
import { isAbsence } from "@/components/reachability/is-absence";
import { useTRPC } from "@/components/trpc";
import { ErrorState } from "@/components/ui/error-state";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { SkeletonRows } from "@/components/ui/skeleton";
import { TaskDetailView } from "./task-detail-view";

type TaskSheetProps = { taskId: string | null; base: string; onOpen: (taskId: string | null) => void };

/** A task beside the inbox; the whole screen on a phone. */
export function TaskSheet({ taskId, base, onOpen }: TaskSheetProps) {
  const trpc = useTRPC();
  const query = useQuery(trpc.tasks.get.queryOptions({ taskId: taskId ?? "" }, { enabled: taskId !== null }));
  const task = query.data;
  return (
    <Sheet open={taskId !== null} onOpenChange={(open) => !open && onOpen(null)}>
      <SheetContent
        size="xl"
        title={task?.name ?? "Task"}
        description={task ? `${task.instance.title} · ${task.instance.processName}` : undefined}
      >
        {query.isPending && <SkeletonRows rows={6} label="Loading the task" />}
        {query.isError && !(task && isAbsence(query.error)) && (
          <ErrorState
            title="This task is not here"
            onRetry={() => query.refetch()}
            retrying={query.isFetching}
          >
            {sentenceOf(query.error)}
          </ErrorState>
        )}
        {task && <TaskDetailView key={task.id} task={task} base={base} onDone={onOpen} />}
      </SheetContent>
    </Sheet>
  );
}
