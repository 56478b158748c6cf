"use client";

import { useState } from "react";
import type { StepReply } from "@/contracts/scenario";
import type { OpenPlace } from "../open-places";
import { RealReplies } from "../real-replies";
import { recordedReplies } from "../recorded-replies";
import { ReplyChoice } from "../reply-choice";
import { ReplyForm } from "../reply-form";
import { requestOf } from "../request-of";
import { useRun } from "../try-out-context";

/** What a step would ask of the outside, and what shall come back: typed here, as a scenario has it, or as it really came. */
export function ReplyAction({ place }: { place: OpenPlace }) {
  const { run, scope } = useRun();
  const [refusal, setRefusal] = useState<string>();
  const request = requestOf(run, place.id);
  if (request === null) return null;
  const { element } = place.token;
  const answer = (reply: StepReply) => {
    const step = scope.tryOut.act({
      kind: "answerStep",
      element,
      ...(place.nth > 1 && { nth: place.nth }),
      reply,
    });
    setRefusal(step.ok ? undefined : step.message);
  };
  const tables = scope.directory.dataTables;
  return (
    <div className="grid gap-3">
      <ReplyForm
        request={request}
        names={scope.names}
        note="Nothing leaves your browser: you say what comes back."
        shapeOf={(tableId) => tables.find(({ id }) => id === tableId)?.shape}
        onAnswer={answer}
      />
      <RealReplies processId={scope.processId} element={element} onAnswer={answer} />
      <ReplyChoice
        label="Or as recorded in a scenario"
        choices={recordedReplies(scope.scenarios, element)}
        onAnswer={answer}
      />
      {refusal && (
        <p role="alert" className="text-danger-text text-sm">
          {refusal}
        </p>
      )}
    </div>
  );
}
