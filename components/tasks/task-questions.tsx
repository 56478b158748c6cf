"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { sentenceOf } from "@/components/failures/sentence-of";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { RelativeTime } from "@/components/ui/relative-time";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import type { TaskDetail } from "@/server/features/tasks/get-task.schema";

type Question = TaskDetail["questions"][number];

/** What was asked about the task and what the answer was; the open one is answered here. */
export function TaskQuestions({ task }: { task: TaskDetail }) {
  if (task.questions.length === 0) return null;
  return (
    <section aria-label="Questions" className="rounded-lg border bg-panel">
      <ol className="divide-y">
        {task.questions.map((question) => (
          <li key={question.number} className="grid gap-2 px-3 py-2">
            <p>
              <span className="font-medium text-strong">
                {question.byName} asked {question.toName}
              </span>{" "}
              <RelativeTime at={question.askedAt} className="text-muted text-sm" />
            </p>
            <blockquote className="whitespace-pre-wrap border-l-2 pl-2">{question.question}</blockquote>
            {question.answer && <p className="whitespace-pre-wrap text-strong">{question.answer}</p>}
            {!question.answeredAt && task.status === "open" && (
              <OpenQuestion task={task} question={question} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function OpenQuestion({ task, question }: { task: TaskDetail; question: Question }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [text, setText] = useState("");
  const answer = useMutation(
    trpc.tasks.answer.mutationOptions({
      onSuccess: (_, sent) => toast.success(sent.answer === null ? "Taken back" : "Answered"),
      onError: (error) => toast.error("Nothing was sent", { description: sentenceOf(error) }),
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.tasks.pathKey() }),
    }),
  );
  const send = (given: string | null) => answer.mutate({ taskId: task.id, answer: given });
  if (question.isForMe) {
    return (
      <div className="grid gap-2">
        <Field label="Your answer">
          <Textarea rows={2} value={text} onChange={(event) => setText(event.target.value)} />
        </Field>
        <Button
          variant="primary"
          className="justify-self-end"
          loading={answer.isPending}
          disabled={text.trim() === ""}
          onClick={() => send(text)}
        >
          Answer
        </Button>
      </div>
    );
  }
  return (
    <p className="flex flex-wrap items-center justify-between gap-2 text-muted text-sm">
      Waiting for {question.toName} to answer.
      {question.isFromMe && (
        <Button size="sm" loading={answer.isPending} onClick={() => send(null)}>
          Take the question back
        </Button>
      )}
    </p>
  );
}
