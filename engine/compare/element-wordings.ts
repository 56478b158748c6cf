/**
 * How a change of each setting of an element is said. The record is total over the settings of all element types, so a new
 * setting that nobody can say does not compile.
 */
import type { EventDefinition } from "@/contracts/event-definition";
import type { Completion, Distribution, Exclusion, FollowUp } from "@/contracts/human-work";
import type { Loop } from "@/contracts/loop";
import type { Assignment, CellExpression, Element, RetryPolicy } from "@/contracts/process";
import type { Names } from "@/engine/definition/graph";
import { candidateNames } from "@/engine/elements/candidate-names";
import { inList } from "@/engine/elements/in-list";
import { eventRegistry } from "@/engine/events/registry";
import { durationInWords } from "@/engine/time/duration-parts";
import { plainWords, sayChange, sayListChange } from "./say-change";

/** What ids stand for; undefined for what is not known any more. */
export interface VersionNames extends Names {
  form?: (id: string) => string | undefined;
  decision?: (id: string) => string | undefined;
  table?: (id: string) => string | undefined;
}

export interface Reading {
  names: VersionNames;
  /** The title of an element of either version. */
  title: (element: string) => string;
}

type KeysOf<One> = One extends unknown ? Exclude<keyof One, "id" | "type"> : never;
type ValueIn<One, Key> = One extends unknown ? (Key extends keyof One ? One[Key] : never) : never;
type Property = KeysOf<Element>;
interface Wording<Value> {
  say(before: Value | undefined, after: Value | undefined, reading: Reading): string[];
}
type InReading<Value> = (value: Value, reading: Reading) => string | null;

const said = <Value>(label: string, inWords: InReading<Value>): Wording<Value> => ({
  say: (before, after, reading) => sayChange(label, before, after, (value) => inWords(value, reading)),
});
const plain = (label: string): Wording<unknown> => ({
  say: (before, after) => sayChange(label, before, after),
});
const duration = (label: string) => said<string>(label, durationInWords);
const seconds = (label: string) =>
  said<number>(label, (value) => `${value} ${value === 1 ? "second" : "seconds"}`);
const element = (label: string) => said<string>(label, (id, { title }) => `“${title(id)}”`);
const quoted = (name: string | undefined, otherwise: string) =>
  name === undefined ? otherwise : `“${name}”`;

const assigned = (noun: string): Wording<readonly Pick<Assignment, "variable" | "expression">[]> => ({
  say: (before, after) =>
    sayListChange(
      { noun, key: (item) => item.variable, name: (item) => `“${item.variable}”` },
      before,
      after,
    ),
});
const cells = (noun: string): Wording<readonly CellExpression[]> => ({
  say: (before, after) =>
    sayListChange({ noun, key: (item) => item.column, name: (item) => `“${item.column}”` }, before, after),
});
/** The parts of a setting that has several, each said by itself. */
const parts = <Value extends object>(labels: Record<string, string>): Wording<Value> => ({
  say(before, after) {
    const was = new Map(Object.entries(before ?? {}));
    const is = new Map(Object.entries(after ?? {}));
    const keys = new Set([...was.keys(), ...is.keys()]);
    return [...keys].flatMap((key) => sayChange(labels[key] ?? key, was.get(key), is.get(key)));
  },
});

const eventParts: Record<string, string> = {
  duration: "time",
  until: "moment",
  cycle: "repetition",
  workingTime: "counting working time only",
  name: "name",
  correlationKey: "correlation key",
  payload: "what comes with it",
  condition: "condition",
  code: "code",
  activity: "step that is undone",
};
const loopParts: Record<string, string> = {
  condition: "condition of the repetition",
  testBefore: "asking before the first round",
  maximum: "most rounds",
  mode: "order of the rounds",
  collection: "list of the repetition",
  itemVariable: "name of an entry",
  completionCondition: "condition to stop early",
  output: "result of a round",
  outputCollection: "list of results",
};
const limitParts = { limit: "at most", key: "limit per", per: "seconds of the limit" };

const event: Wording<EventDefinition> = {
  say(before, after, reading) {
    if (before?.type !== after?.type) {
      return sayChange("event", before, after, ({ type }) => eventRegistry[type].label.toLowerCase());
    }
    return parts<object>(eventParts).say(withoutKey(before, "type"), withoutKey(after, "type"), reading);
  },
};
const loop: Wording<Loop> = {
  say(before, after, reading) {
    if (before?.kind !== after?.kind) return sayChange("repetition", before, after, loopInWords);
    return parts<object>(loopParts).say(withoutKey(before, "kind"), withoutKey(after, "kind"), reading);
  },
};
const loopInWords = ({ kind }: Loop) =>
  kind === "standard" ? "while a condition holds" : "for each entry of a list";

function withoutKey(value: object | undefined, left: string): object {
  return Object.fromEntries(Object.entries(value ?? {}).filter(([key]) => key !== left));
}

function exclusionInWords(exclusion: Exclusion, { title }: Reading): string {
  return exclusion.kind === "requester" ? "the requester" : `who did “${title(exclusion.element)}”`;
}
const rules: Record<Completion["rule"], string> = {
  all: "all",
  count: "a number of them",
  majority: "most of them",
  sequential: "one after the other",
};
const ruleInWords = (rule: Completion) =>
  rule.rule === "count" ? `${rule.count} of them` : rules[rule.rule];
const distributions: Record<Distribution, string> = {
  roundRobin: "in turn",
  leastLoaded: "to who has the fewest",
};
const followUpKinds: Record<FollowUp["kind"], string> = {
  remind: "reminder",
  reassign: "reassignment",
  escalate: "escalation",
};

function followUpInWords({ kind, before, after }: FollowUp): string {
  if (before !== undefined) return `${followUpKinds[kind]} ${durationInWords(before)} before it is due`;
  return `${followUpKinds[kind]} ${after === undefined ? "when it is due" : `after ${durationInWords(after)}`}`;
}

export const elementWordings: { [Key in Property]: Wording<NonNullable<ValueIn<Element, Key>>> } = {
  name: plain("name"),
  documentation: plain("documentation"),
  parent: element("sub-process around it"),
  attachedTo: element("step that it belongs to"),
  loop,
  concurrency: parts({ ...limitParts, limit: "most at the same time" }),
  rateLimit: parts({ ...limitParts, limit: "most in a period" }),
  formId: said("form", (id, { names }) => quoted(names.form?.(id), "another form")),
  startedBy: said("who starts it", (who) =>
    inList(
      who.map((by) => (by === "hook" ? "hooks" : "people")),
      "and",
    ),
  ),
  event,
  interrupting: plain("interrupting"),
  editableFields: said("fields that can be changed", (keys) => inList(keys, "and")),
  hiddenFields: said("fields that are not shown", (keys) => inList(keys, "and")),
  requiredFields: said("fields that are required", (keys) => inList(keys, "and")),
  outcomes: {
    say: (before, after) =>
      sayListChange(
        { noun: "outcome", key: ({ value }) => value, name: ({ label }) => `“${label}”` },
        before,
        after,
      ),
  },
  candidates: said("who can do it", (candidates, { names }) => candidateNames(candidates, names)),
  completion: said("how many decide", ruleInWords),
  excluded: said("who must not do it", (all, reading) =>
    inList(
      all.map((one) => exclusionInWords(one, reading)),
      "and",
    ),
  ),
  distribution: said("how it is given out", (way) => distributions[way]),
  dueAfter: duration("due date"),
  dueAt: plain("due date"),
  workingTime: plain("counting working time only"),
  followUps: {
    say: (before, after) =>
      sayListChange({ noun: "follow-up", key: followUpInWords, name: followUpInWords }, before, after),
  },
  returnTo: said("where it can be sent back to", (ids, { title }) =>
    inList(ids.map((id) => `“${title(id)}”`)),
  ),
  instructions: plain("instructions"),
  reminderAfter: duration("reminder"),
  assignments: assigned("value"),
  method: plain("method"),
  url: plain("address"),
  headers: {
    say: (before, after) =>
      sayListChange(
        { noun: "header", key: ({ name }) => name, name: ({ name }) => `“${name}”` },
        before,
        after,
      ),
  },
  body: plain("body"),
  timeoutSeconds: seconds("longest wait for an answer"),
  retry: parts<RetryPolicy>({
    attempts: "tries",
    backoffSeconds: "seconds before the second try",
    finalStatuses: "answers that end the tries",
    retryStatuses: "answers that are tried again",
  }),
  to: plain("recipients"),
  subject: plain("subject"),
  text: plain("text"),
  eventType: plain("event type"),
  data: plain("data"),
  format: said("format", (format) => format.toUpperCase()),
  fileName: plain("file name"),
  duration: duration("time"),
  until: plain("moment"),
  processId: said("process that is called", () => null),
  version: said("version", (version) => (version === "latest" ? "the latest" : `version ${version}`)),
  inputs: assigned("input"),
  outputs: assigned("output"),
  allInputs: plain("beginning with all values"),
  allOutputs: plain("taking back all values"),
  wait: plain("waiting for its end"),
  source: plain("code"),
  decisionId: said("decision", (id, { names }) => quoted(names.decision?.(id), "another decision")),
  decision: plain("part of the decision"),
  resultVariable: plain("name of the result"),
  tableId: said("data table", (id, { names }) => quoted(names.table?.(id), "another table")),
  operation: plain("what is done"),
  match: cells("column to find by"),
  values: cells("column to write"),
  whenMissing: said("without a record", (way) => (way === "error" ? "an error" : "go on")),
  ordering: plain("order"),
  completionCondition: plain("condition to be done"),
  cancelRemaining: plain("giving up what still runs"),
};

/** How a setting is said whose name is only known when the program runs. */
export function wordingOf(property: string): Wording<unknown> {
  const all: Readonly<Record<string, Wording<unknown>>> = elementWordings;
  return all[property] ?? said(property, plainWords);
}
