/** Cases that a template is tried with, told as people would: who does what, and which way it goes. */
import type { RecordCells } from "@/contracts/data-table";
import { type Scenario, type ScenarioInput, ScenarioSchema } from "@/contracts/scenario";
import type { Value, Variables } from "@/contracts/value";

/** `passes` names the elements that the run comes to, parted by spaces. It begins with the values and goes to an end. */
export function scenario(name: string, values: Variables, inputs: ScenarioInput[], passes: string): Scenario {
  return ScenarioSchema.parse({
    name,
    beginsAt: "2027-01-11T08:00:00.000Z",
    start: { values },
    inputs,
    expected: { status: "completed", path: passes.trim().split(/\s+/) },
  });
}

type Doing = { comment?: string; values?: Variables };

/** Somebody does a task. */
export const does = (
  element: string,
  outcome: string | null = null,
  { comment, values = {} }: Doing = {},
): ScenarioInput => ({
  kind: "completeTask",
  element,
  outcome,
  comment: comment ?? null,
  values,
});

const answered = (element: string, value: Value): ScenarioInput => ({
  kind: "answerStep",
  element,
  reply: { kind: "result", value },
});

/** An e-mail has gone out. */
export const sent = (element: string): ScenarioInput => answered(element, null);

/** A record was found or written. */
export const recorded = (element: string, cells: RecordCells): ScenarioInput =>
  answered(element, { ...cells, id: "01980000-0000-7000-8000-0000000000d1", found: true });

export const notFound = (element: string): ScenarioInput => answered(element, { found: false });

/** A file was made. */
export const made = (element: string, name: string): ScenarioInput =>
  answered(element, [
    { id: "01980000-0000-7000-8000-0000000000f1", name, size: 20_480, type: "application/pdf" },
  ]);

/** Time passes until the next timer at the element is due. */
export const due = (element: string): ScenarioInput => ({ kind: "advanceTimer", element });
