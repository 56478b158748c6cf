/** Steps of the templates' processes, as short as what they say. */
import type { z } from "zod";
import type { Candidate, Exclusion } from "@/contracts/human-work";
import { type Element, ElementSchema, type ElementType } from "@/contracts/process";
import type { DecisionPart, FormPart, PeoplePart, TablePart } from "./parts";
import { leaders, requester } from "./people";

type ElementInput = z.input<typeof ElementSchema>;
type InputOf<Type extends ElementType> = Extract<ElementInput, { type: Type }>;
type Outcomes = InputOf<"userTask">["outcomes"];

const element = (input: ElementInput): Element => ElementSchema.parse(input);

type Who = PeoplePart | Candidate;

const candidatesOf = (who: readonly Who[]): Candidate[] =>
  who.map((one) => ("otherwise" in one ? { kind: "group", groupId: one.id } : one));

/** People start it, and systems by a hook where that is said. */
export const start = (name: string, form: FormPart, by: "people" | "people and hooks" = "people"): Element =>
  element({
    type: "startEvent",
    id: "start",
    name,
    formId: form.id,
    startedBy: by === "people" ? ["member"] : ["member", "hook"],
  });

export const end = (id: string, name: string): Element => element({ type: "endEvent", id, name });

export interface TaskSettings {
  by: readonly Who[];
  form?: FormPart;
  /** Keys of the fields that can be changed here; the others are shown. */
  edits?: "all" | readonly string[];
  outcomes?: Outcomes;
  /** In working time. Who has it is reminded then, and a day later owners and admins are told. */
  due?: string;
  dueAt?: string;
  instructions?: string;
  excluded?: Exclusion[];
  completion?: InputOf<"userTask">["completion"];
  followUps?: InputOf<"userTask">["followUps"];
}

const lateFollowUps: TaskSettings["followUps"] = [
  { kind: "remind" },
  { kind: "remind", after: "P1D", to: leaders },
];

export function task(id: string, name: string, settings: TaskSettings): Element {
  const { by, form, edits = [], due, dueAt, followUps, ...more } = settings;
  const isDue = due !== undefined || dueAt !== undefined;
  return element({
    type: "userTask",
    id,
    name,
    candidates: candidatesOf(by),
    ...(form && { formId: form.id }),
    ...(form && edits !== "all" && { editableFields: [...edits] }),
    ...(due && { dueAfter: due, workingTime: true }),
    ...(dueAt && { dueAt }),
    ...(isDue && { followUps: followUps ?? lateFollowUps }),
    ...more,
  });
}

const decided: Outcomes = [
  { value: "approved", label: "Approve", tone: "positive" },
  { value: "rejected", label: "Reject", tone: "negative", commentRequired: true },
];

/** A task with Approve and Reject; who rejects says why. */
export const approval = (id: string, name: string, settings: TaskSettings): Element =>
  task(id, name, { due: "P2D", ...settings, outcomes: decided });

const revised: Outcomes = [
  { value: "again", label: "Send again", tone: "positive" },
  { value: "withdrawn", label: "Withdraw", tone: "neutral" },
];

/** The requester changes what was asked for, or gives it up; `orElse` does it for requests of systems. */
export const revision = (
  id: string,
  form: FormPart,
  instructions: string,
  orElse: readonly Who[] = [],
): Element =>
  task(id, "Revise the request", {
    by: [requester, ...orElse],
    form,
    edits: "all",
    outcomes: revised,
    instructions,
  });

/** One branch is taken. */
export const gateway = (id: string, name: string): Element => element({ type: "exclusiveGateway", id, name });
/** All branches are taken; at the other end: all have come. */
export const parallel = (id: string, name = ""): Element => element({ type: "parallelGateway", id, name });
/** Every branch whose condition holds is taken; at the other end: all that were taken have come. */
export const inclusive = (id: string, name: string): Element =>
  element({ type: "inclusiveGateway", id, name });

/** Keeps what was decided under `result`; inputs that are not given take the value of their name. */
export const rules = (
  id: string,
  name: string,
  { id: decisionId }: DecisionPart,
  { result, ...inputs }: { result: string; [input: string]: string },
): Element =>
  element({
    type: "businessRuleTask",
    id,
    name,
    decisionId,
    resultVariable: result,
    inputs: Object.entries(inputs).map(([variable, expression]) => ({ variable, expression })),
  });

export const email = (
  id: string,
  name: string,
  { to = "requester", ...mail }: { to?: string; subject: string; text: string },
): Element => element({ type: "email", id, name, to, ...mail });

type RecordSettings = {
  match?: Record<string, string>;
  values?: Record<string, string>;
  whenMissing?: "error" | "continue";
};

const cells = (given: Record<string, string> = {}) =>
  Object.entries(given).map(([column, expression]) => ({ column, expression }));

export const findRecord = (
  id: string,
  name: string,
  { id: tableId }: TablePart,
  { match, whenMissing = "continue" }: RecordSettings,
): Element =>
  element({ type: "dataRecord", id, name, tableId, operation: "find", match: cells(match), whenMissing });

export const addRecord = (
  id: string,
  name: string,
  { id: tableId }: TablePart,
  values: Record<string, string>,
) => element({ type: "dataRecord", id, name, tableId, operation: "create", values: cells(values) });

export const keepRecord = (
  id: string,
  name: string,
  { id: tableId }: TablePart,
  values: Record<string, string>,
) => element({ type: "dataRecord", id, name, tableId, operation: "upsert", values: cells(values) });

export const document = (id: string, name: string, fileName: string, text: string): Element =>
  element({ type: "document", id, name, fileName, text });

export const waitUntil = (id: string, name: string, until: string): Element =>
  element({ type: "timer", id, name, until });

export const waitFor = (id: string, name: string, duration: string): Element =>
  element({ type: "timer", id, name, duration });

type BorderEvent = Pick<InputOf<"boundaryEvent">, "event" | "interrupting">;

/** On the border of a step. */
export const onBorder = (id: string, name: string, attachedTo: string, border: BorderEvent): Element =>
  element({ type: "boundaryEvent", id, name, attachedTo, ...border });
