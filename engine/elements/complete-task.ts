import type { ElementOf } from "@/contracts/process";
import type { Value, Variables } from "@/contracts/value";
import type { CompleteTask, Moves } from "@/engine/definition/graph";
import { acceptSubmission } from "@/engine/form/accept-submission";
import type { CompiledForm } from "@/engine/form/compile-form";
import { sameValue } from "@/engine/form/same-value";
import { stepFieldsOf } from "@/engine/form/step-fields";
import { storableText } from "@/engine/form/storable-text";
import { refuse } from "@/engine/instance/refuse";
import type { Refusal, TaskVote } from "@/engine/instance/types";
import type { CompiledTask } from "./compiled-task";
import { elementTitle } from "./element-title";
import { inList } from "./in-list";
import { type Tallied, tally } from "./task-tally";

type UserTask = ElementOf<"userTask">;

/** What one person has done at a task, accepted. */
interface Work {
  outcome: string | null;
  comment: string | null;
  values: Variables;
}

/** A person does the task, or their part of it. */
export function completeTask(
  moves: Moves,
  command: CompleteTask,
  { element, form }: CompiledTask,
): Refusal | null {
  const { outcome } = command;
  const comment = command.comment === null ? null : storableText(command.comment).trim() || null;
  const refusal = refuseOutcome(element, outcome, comment);
  if (refusal !== null) return refusal;
  const accepted = acceptValues(moves, command, element, form);
  if (!accepted.ok) {
    return {
      ...refuse("invalidSubmission", "The form has values that cannot be accepted.", element.id),
      fieldErrors: accepted.fieldErrors,
    };
  }
  const values = changedValues(accepted.values, moves.variables(command.token));
  const work = { outcome, comment, values };
  if (element.completion === undefined) finish(moves, command, element, { ...work, votes: undefined });
  else vote(moves, command, element, work);
  return null;
}

function vote(moves: Moves, command: CompleteTask, element: UserTask, work: Work): void {
  const { token, memberId } = command;
  moves.emit({ type: "taskVoted", token, memberId, ...delegatorOf(command), ...work });
  const { task } = moves.token(token);
  const { completion } = element;
  if (task === undefined || completion === undefined) return;
  const { votes = [], steps } = task;
  const tallied = tally({
    rule: completion,
    outcomes: element.outcomes.map((outcome) => outcome.value),
    votes: votes.map((given) => given.outcome),
    parts: (steps ?? task.candidates).length,
  });
  if (tallied !== null) {
    finish(moves, command, element, { ...tallied, comment: null, values: {}, votes });
    return;
  }
  const next = steps?.[votes.length];
  if (next !== undefined) moves.emit({ type: "taskHandedOn", token, candidates: [next] });
}

type Finished = Work & Partial<Pick<Tallied, "decision">> & { votes: readonly TaskVote[] | undefined };

function finish(
  moves: Moves,
  command: CompleteTask,
  element: UserTask,
  { outcome, comment, values, decision, votes }: Finished,
): void {
  const { token, memberId } = command;
  const pending = moves.token(token).timers ?? {};
  moves.emit({
    type: "taskCompleted",
    token,
    completedBy: memberId,
    ...delegatorOf(command),
    outcome,
    comment,
    values,
    ...(decision === undefined ? {} : { decision }),
  });
  for (const purpose of ["reminder", "followUp"] as const) {
    if (pending[purpose] !== undefined) moves.emit({ type: "timerCancelled", token, purpose });
  }
  const result: Variables = {
    outcome,
    comment,
    completedBy: memberId,
    completedAt: moment(moves.context.now),
  };
  if (votes !== undefined) result.votes = votes.map(voteValue);
  moves.complete(token, {
    values: { [element.id]: result },
    ...(outcome === null ? {} : { outcome }),
  });
}

const delegatorOf = ({ onBehalfOf }: CompleteTask) => (onBehalfOf === undefined ? {} : { onBehalfOf });

const moment = (lexical: string): Value => ({ "@type": "dateTime", lexical });

const voteValue = ({ member, outcome, comment, at }: TaskVote): Value => ({
  member,
  outcome,
  comment,
  at: moment(at),
});

function refuseOutcome(element: UserTask, outcome: string | null, comment: string | null): Refusal | null {
  const title = elementTitle(element);
  if (element.outcomes.length === 0) {
    return outcome === null
      ? null
      : refuse("invalidOutcome", `"${title}" has no outcomes to choose from.`, element.id);
  }
  const chosen = element.outcomes.find((candidate) => candidate.value === outcome);
  if (chosen === undefined) {
    const labels = element.outcomes.map((candidate) => `"${candidate.label}"`);
    return refuse("invalidOutcome", `Choose ${inList(labels)} for "${title}".`, element.id);
  }
  if (chosen.commentRequired && comment === null) {
    return refuse(
      "invalidOutcome",
      `Say why you choose "${chosen.label}": a comment is required.`,
      element.id,
    );
  }
  return null;
}

function acceptValues(
  moves: Moves,
  command: CompleteTask,
  element: UserTask,
  form: CompiledForm | null,
): ReturnType<typeof acceptSubmission> {
  const { now, timeZone, takesAnyValues, directory } = moves.context;
  if (form !== null) {
    return acceptSubmission(form, command.submission, {
      now,
      timeZone,
      findRecord: directory?.record,
      current: moves.variables(command.token),
      ...stepFieldsOf(element),
    });
  }
  if (takesAnyValues) return { ok: true, values: command.submission };
  const unknown = Object.keys(command.submission);
  if (unknown.length === 0) return { ok: true, values: {} };
  const errors = unknown.map((key) => [key, `"${key}" is unknown: this task has no form.`]);
  return { ok: false, fieldErrors: Object.fromEntries(errors) };
}

/** Only what the task changed goes to the journal. */
function changedValues(values: Variables, before: Variables): Variables {
  const changed = Object.entries(values).filter(
    ([key, value]) => !(Object.hasOwn(before, key) && sameStored(value, before[key])),
  );
  return Object.fromEntries(changed);
}

function sameStored(left: Variables[string], right: Variables[string] | undefined): boolean {
  return left === right || (right !== undefined && sameValue(left, right));
}
