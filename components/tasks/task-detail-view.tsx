"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Info } from "lucide-react";
import { useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { FormView } from "@/components/forms/form-view";
import { useTenantFormEnvironment } from "@/components/forms/use-tenant-form-environment";
import { isAppClientError, useTRPC } from "@/components/trpc";
import { toast } from "@/components/ui/toast";
import type { FormDefinition } from "@/contracts/form";
import type { Variables } from "@/contracts/value";
import type { TaskDetail } from "@/server/features/tasks/get-task.schema";
import { ClaimBar } from "./claim-bar";
import { DecisionList } from "./decision-list";
import { OutcomeActions } from "./outcome-actions";
import { TaskFacts } from "./task-facts";
import { TaskParts } from "./task-parts";
import { TaskQuestions } from "./task-questions";

type TaskDetailViewProps = { task: TaskDetail; base: string; onDone: (nextTaskId: string | null) => void };

/** A task without a form still asks for an outcome. */
const noFields: FormDefinition = { schemaVersion: 1, title: "Decision", fields: [] };

/** What a person needs to decide, and the buttons to do it. */
export function TaskDetailView({ task, base, onDone }: TaskDetailViewProps) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const environment = useTenantFormEnvironment({
    instanceId: task.instance.id,
    lookups: { kind: "task", taskId: task.id },
  });
  const [comment, setComment] = useState("");
  const [commentError, setCommentError] = useState<string>();
  const complete = useMutation(
    trpc.tasks.complete.mutationOptions({
      onSuccess: ({ nextTaskId }) => {
        toast.success(task.rule === null ? `“${task.name}” is done` : `Your part of “${task.name}” is done`);
        onDone(nextTaskId);
      },
      onError: (error) => toast.error("The task was not completed", { description: sentenceOf(error) }),
      onSettled: () =>
        Promise.all([
          queries.invalidateQueries({ queryKey: trpc.tasks.pathKey() }),
          queries.invalidateQueries({ queryKey: trpc.instances.pathKey() }),
        ]),
    }),
  );
  const submit = async (submission: Variables, outcome: string | null) => {
    const chosen = task.outcomes.find((candidate) => candidate.value === outcome);
    const missing = chosen?.commentRequired === true && comment.trim() === "";
    setCommentError(missing ? `Say why, before you choose “${chosen.label}”.` : undefined);
    if (missing) return;
    await complete
      .mutateAsync({ taskId: task.id, outcome, comment: comment.trim() || null, submission })
      .catch((error: unknown) => isAppClientError(error) || Promise.reject(error));
  };
  const open = task.status === "open";
  const doable = open && task.blocked === null;
  return (
    <div className="grid gap-5">
      <TaskFacts task={task} base={base} />
      {task.instructions && (
        <p className="whitespace-pre-wrap rounded-md bg-sunken px-3 py-2">{task.instructions}</p>
      )}
      <DecisionList task={task} />
      <TaskParts task={task} />
      <TaskQuestions task={task} />
      {open && <ClaimBar task={task} onDone={onDone} />}
      {task.blocked && (
        <p className="flex items-start gap-2 rounded-md bg-info-soft px-3 py-2 text-info-text">
          <Info aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          {task.blocked}
        </p>
      )}
      <FormView
        definition={task.form ?? noFields}
        mode={doable ? "edit" : "read"}
        defaultValues={task.values}
        editableFields={task.editableFields}
        hiddenFields={task.hiddenFields}
        requiredFields={task.requiredFields}
        environment={environment}
        errors={fieldErrorsOf(complete.error)}
        onSubmit={doable ? submit : undefined}
        stickyActions
        actions={
          <OutcomeActions
            outcomes={task.outcomes}
            busy={complete.isPending}
            comment={comment}
            commentError={commentError}
            onComment={setComment}
          />
        }
      />
    </div>
  );
}

function fieldErrorsOf(error: unknown) {
  return isAppClientError(error) ? error.data?.fieldErrors : undefined;
}
