"use client";

import { useState } from "react";
import { FormView } from "@/components/forms/form-view";
import { OutcomeActions } from "@/components/tasks/outcome-actions";
import type { FormDefinition } from "@/contracts/form";
import type { ElementOf } from "@/contracts/process";
import type { Variables } from "@/contracts/value";
import { stepFieldsOf } from "@/engine/form/step-fields";
import { variablesAt } from "@/engine/instance/token-tree";
import { whoMay } from "@/engine/scenario/performers";
import type { OpenPlace } from "../open-places";
import { PersonSelect } from "../person-select";
import { useRun } from "../try-out-context";
import { SendBackAction } from "./send-back-action";

type TaskActionProps = { place: OpenPlace; task: ElementOf<"userTask"> };

/** A task without a form still asks for an outcome. */
const noFields: FormDefinition = { schemaVersion: 1, title: "Task", fields: [] };

/** The task as whoever may do it would see it. */
export function TaskAction({ place, task }: TaskActionProps) {
  const { run, scope } = useRun();
  const { tryOut, directory, environment, timeZone } = scope;
  const may = whoMay(run, place) ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [comment, setComment] = useState("");
  const [commentError, setCommentError] = useState<string>();
  const [refusal, setRefusal] = useState<{ message: string; errors: Record<string, string> } | null>(null);
  const member = chosen !== null && may.includes(chosen) ? chosen : (may[0] ?? null);
  const form = directory.forms.find(({ id }) => id === task.formId)?.definition ?? noFields;
  if (member === null) return <p className="text-muted text-sm">Nobody may do this task.</p>;
  const submit = (values: Variables, outcome: string | null) => {
    const wanted = task.outcomes.find(({ value }) => value === outcome);
    const missing = wanted?.commentRequired === true && comment.trim() === "";
    setCommentError(missing ? `Say why, before you choose “${wanted.label}”.` : undefined);
    if (missing) return;
    const { nth, token } = place;
    const step = tryOut.act({
      kind: "completeTask",
      element: token.element,
      ...(nth > 1 && { nth }),
      // Who may first is not named, so that a scenario outlives that somebody leaves.
      ...(member !== may[0] && { member }),
      outcome,
      comment: comment.trim() || null,
      values,
    });
    setRefusal(step.ok ? null : { message: step.message, errors: step.fieldErrors ?? {} });
  };
  return (
    <div className="grid gap-4">
      <PersonSelect
        label="As"
        help={may.length === 1 ? "Only this member may do it." : `${may.length} members may do it.`}
        among={may}
        value={member}
        onChange={setChosen}
      />
      <FormView
        definition={form}
        defaultValues={ownValues(form, variablesAt(run.state, place.token))}
        {...stepFieldsOf(task)}
        environment={environment}
        timeZone={timeZone}
        errors={refusal?.errors}
        onSubmit={submit}
        actions={
          <OutcomeActions
            outcomes={task.outcomes}
            busy={false}
            comment={comment}
            commentError={commentError}
            onComment={setComment}
          />
        }
      />
      {refusal && (
        <p role="alert" className="text-danger-text text-sm">
          {refusal.message}
        </p>
      )}
      <SendBackAction place={place} task={task} member={member} />
    </div>
  );
}

/** What the form's fields hold already. */
function ownValues({ fields }: FormDefinition, variables: Variables): Variables {
  const keys = new Set(fields.map(({ key }) => key));
  return Object.fromEntries(Object.entries(variables).filter(([key]) => keys.has(key)));
}
