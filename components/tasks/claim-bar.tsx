"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useFrame } from "@/components/shell/frame-context";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import type { TaskDetail } from "@/server/features/tasks/get-task.schema";
import { AskDialog } from "./ask-dialog";
import { AssignDialog } from "./assign-dialog";
import { SendBackDialog } from "./send-back-dialog";

type ClaimBarProps = { task: TaskDetail; onDone: (nextTaskId: string | null) => void };

/** Says whose task it is, and lets the member take it or give it back. */
export function ClaimBar({ task, onDone }: ClaimBarProps) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { member } = useFrame();
  const settings = {
    onSettled: () => queries.invalidateQueries({ queryKey: trpc.tasks.pathKey() }),
    onError: (error: unknown) => toast.error("The task was not changed", { description: sentenceOf(error) }),
  };
  const claim = useMutation(trpc.tasks.claim.mutationOptions(settings));
  const release = useMutation(trpc.tasks.release.mutationOptions(settings));
  const mine = task.claimedBy?.memberId === (task.onBehalfOf?.memberId ?? member.memberId);
  const claimable = !task.claimedBy && task.blocked === null && !task.parts.some((part) => part.memberId);
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 text-muted text-sm">
      <span className="text-pretty">
        {claimText(task, mine)} {!mine && task.blocked === null && !task.onBehalfOf && task.whyYou}
      </span>
      <span className="flex flex-wrap gap-2">
        {task.blocked === null && <AskDialog task={task} />}
        {task.blocked === null && task.returnTo.length > 0 && <SendBackDialog task={task} onDone={onDone} />}
        {task.canAssign && <AssignDialog task={task} />}
        {claimable && (
          <Button size="sm" loading={claim.isPending} onClick={() => claim.mutate({ taskId: task.id })}>
            Claim
          </Button>
        )}
        {task.canRelease && (
          <Button size="sm" loading={release.isPending} onClick={() => release.mutate({ taskId: task.id })}>
            Release
          </Button>
        )}
      </span>
    </div>
  );
}

function claimText(task: TaskDetail, mine: boolean): string {
  const forWhom = task.onBehalfOf ? ` for ${task.onBehalfOf.name}` : "";
  if (task.claimedBy)
    return mine ? `Claimed by you${forWhom}.` : `${task.claimedBy.name} has claimed this task.`;
  if (task.onBehalfOf) return `You stand in for ${task.onBehalfOf.name}: what you decide counts as theirs.`;
  return task.rule === null ? "Open to all candidates." : "Done by several people.";
}
