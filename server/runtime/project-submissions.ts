/** What a decision means for the table of submissions: a row for each start or step in which somebody filled in a form. */
import type { JournalEvent, JournalEventOf } from "@/contracts/journal";
import type { ElementOf } from "@/contracts/process";
import type { Variables } from "@/contracts/value";
import type { CompiledForm } from "@/engine/form/compile-form";
import { isEmptyValue } from "@/engine/form/field-entry";
import { holdsValue } from "@/engine/form/holds-value";
import { variablesAt } from "@/engine/instance/token-tree";
import type { Decided } from "./decided";
import type { NewSubmission, ProjectedRows } from "./projected-rows";

/** Adds the row of one event; most events are about no form. */
export function projectSubmission(decided: Decided, event: JournalEvent, rows: ProjectedRows): void {
  switch (event.type) {
    case "instanceStarted":
      addStart(decided, event, rows);
      return;
    case "taskVoted":
      addTaskPart(decided, event.token, { by: event.memberId, values: event.values }, rows);
      return;
    case "taskCompleted":
      // Where several decide, each has filled in the form already with their own part.
      if (event.decision === undefined) {
        addTaskPart(decided, event.token, { by: event.completedBy, values: event.values }, rows);
      }
  }
}

/** A calling process or an event brings values without a form. */
function addStart(decided: Decided, event: JournalEventOf<"instanceStarted">, rows: ProjectedRows): void {
  if (event.startKind === "call" || event.startKind === "event") return;
  const entered = decided.events.find((each) => each.type === "elementEntered" && each.host === undefined);
  if (entered?.type !== "elementEntered") return;
  const step = stepOf(decided, entered.element);
  if (step === null) return;
  const given = { by: event.requester, values: event.variables };
  rows.submissions.push(newRow(decided, step, { token: entered.token, number: 0, ...given }));
}

type Given = { by: string | null; values: Variables };

function addTaskPart(decided: Decided, token: number, { by, values }: Given, rows: ProjectedRows): void {
  const { before } = decided;
  const at = before?.tokens[token];
  if (before === null || at === undefined) return;
  const step = stepOf(decided, at.element);
  if (step === null) return;
  const filled = { ...variablesAt(before, at), ...values };
  const number = at.task?.votes?.length ?? 0;
  rows.submissions.push(newRow(decided, step, { token, number, by, values: filled }));
}

type FilledStep = {
  element: ElementOf<"userTask"> | ElementOf<"startEvent">;
  formId: string;
  form: CompiledForm;
};

/** The step's form; null where there is none, or where the step only shows it. */
function stepOf({ graph }: Decided, elementId: string): FilledStep | null {
  const element = graph.nodes.get(elementId)?.element;
  if (element?.type !== "userTask" && element?.type !== "startEvent") return null;
  const { formId, editableFields } = element;
  const form = formId === undefined ? undefined : graph.forms.get(formId);
  if (formId === undefined || form === undefined || editableFields?.length === 0) return null;
  return { element, formId, form };
}

function newRow(
  { instanceId, processId, processVersionId, now }: Decided,
  { element, formId, form }: FilledStep,
  { token, number, by, values }: Given & { token: number; number: number },
): NewSubmission {
  const hidden = new Set(element.hiddenFields);
  const content = [...form.fields.values()].flatMap(({ field }) => {
    const value = Object.hasOwn(values, field.key) ? values[field.key] : undefined;
    const isKept = value !== undefined && !isEmptyValue(value) && holdsValue(field) && !hidden.has(field.key);
    return isKept ? [[field.key, value] as const] : [];
  });
  return {
    instanceId,
    token,
    number,
    formId,
    processId,
    processVersionId,
    element: element.id,
    at: now,
    by,
    content: Object.fromEntries(content),
  };
}
