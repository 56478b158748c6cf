import type { ElementOf } from "@/contracts/process";
import type { Variables } from "@/contracts/value";
import type { CompleteTask, ElementEntry, Moves } from "@/engine/definition/graph";
import { acceptSubmission } from "@/engine/form/accept-submission";
import type { CompiledForm } from "@/engine/form/compile-form";
import { sameValue } from "@/engine/form/same-value";
import { storableText } from "@/engine/form/storable-text";
import { refuse } from "@/engine/instance/refuse";
import type { Refusal } from "@/engine/instance/types";
import { addDuration } from "@/engine/time/add-duration";
import { candidateNames } from "./candidate-names";
import { elementTitle } from "./element-title";
import { remindCandidates } from "./remind-candidates";
import { checkUserTask } from "./user-task-rules";

type UserTask = ElementOf<"userTask">;

/** BPMN user task: work for one of its candidates, who may fill in its form and picks one of its outcomes. */
export const userTask: ElementEntry<"userTask"> = {
  compile(element, scope) {
    const form = element.formId === undefined ? null : scope.form(element.formId);
    if (element.instructions !== undefined) scope.template("instructions", element.instructions);
    checkUserTask(element, form, scope);
    return {
      enter(moves, token) {
        moves.emit({ type: "taskCreated", token, element: element.id, candidates: element.candidates });
        if (element.reminderAfter === undefined) return;
        const dueAt = addDuration(moves.context.now, element.reminderAfter, moves.context.timeZone);
        if (dueAt === null) return;
        moves.emit({ type: "timerScheduled", token, element: element.id, purpose: "reminder", dueAt });
      },
      completeTask: (moves, command) => completeTask(moves, command, element, form),
      timerFired: (moves, token) => remindCandidates(moves, token, element),
    };
  },

  summary(element, names) {
    const who = candidateNames(element.candidates, names);
    const outcomes = element.outcomes.map((outcome) => outcome.label.toLowerCase());
    if (who === null) return "Nobody yet";
    if (outcomes.length === 0)
      return `${who} ${element.formId === undefined ? "does this" : "fills in a form"}`;
    return `${who} can ${inList(outcomes)}`;
  },

  waitsFor(token, element, names) {
    const title = elementTitle(element);
    if (token.claimedBy !== undefined) {
      return `${names.member(token.claimedBy) ?? "Somebody"} is working on "${title}"`;
    }
    return `Waiting for ${candidateNames(element.candidates, names) ?? "somebody"} to do "${title}"`;
  },
};

function inList(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

function completeTask(
  moves: Moves,
  command: CompleteTask,
  element: UserTask,
  form: CompiledForm | null,
): Refusal | null {
  const comment = command.comment === null ? null : storableText(command.comment).trim() || null;
  const refusal = refuseOutcome(element, command.outcome, comment);
  if (refusal !== null) return refusal;
  const accepted = acceptValues(moves, command, element, form);
  if (!accepted.ok) {
    return {
      ...refuse("invalidSubmission", "The form has values that cannot be accepted.", element.id),
      fieldErrors: accepted.fieldErrors,
    };
  }
  const { token, memberId, outcome } = command;
  const values = changedValues(accepted.values, moves.variables(token));
  const pending = moves.token(token).timers?.reminder !== undefined;
  moves.emit({ type: "taskCompleted", token, completedBy: memberId, outcome, comment, values });
  if (pending) moves.emit({ type: "timerCancelled", token, purpose: "reminder" });
  const completedAt = { "@type": "dateTime" as const, lexical: moves.context.now };
  const result = { outcome, comment, completedBy: memberId, completedAt };
  moves.complete(token, {
    values: { [element.id]: result },
    ...(outcome === null ? {} : { outcome }),
  });
  return null;
}

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
  const { now, timeZone } = moves.context;
  if (form !== null) {
    const { editableFields } = element;
    return acceptSubmission(form, command.submission, {
      now,
      timeZone,
      current: moves.variables(command.token),
      editableFields,
    });
  }
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
