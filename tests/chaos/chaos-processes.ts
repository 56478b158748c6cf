/** Processes that between them use every lane and every kind of wait. Each element is passed once at most. */
import type { FormDefinition } from "@/contracts/form";
import { FormDefinitionSchema } from "@/contracts/form";
import type { ProcessDefinition } from "@/contracts/process";
import { drawn, row } from "../support/publish-definition";

export const orderForm: FormDefinition = FormDefinitionSchema.parse({
  schemaVersion: 1,
  title: "Order",
  fields: [{ key: "order", label: "Order", type: "text", required: true }],
});

interface Surroundings {
  formId: string;
  memberId: string;
  peerUrl: string;
  /** Of the process that is called by another. */
  calledId: string;
}

const done = { id: "done", type: "endEvent" };
const outcomes = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

const begin = ({ formId }: Surroundings) => ({
  id: "begin",
  type: "startEvent",
  formId,
  startedBy: ["member", "hook"],
});

/** Tries enough for whatever happens: only the suite's own refusals may end as incidents. */
const call = ({ peerUrl }: Surroundings, id: string) => ({
  id,
  type: "httpRequest",
  url: `${peerUrl}/${id}`,
  body: "{ order: order }",
  timeoutSeconds: 5,
  retry: { attempts: 20, backoffSeconds: 0.2 },
});

const set = (id: string, expression: string) => ({
  id,
  type: "setValues",
  assignments: [{ variable: `of_${id}`, expression }],
});

const message = (name: string, payload?: string) => ({
  type: "message",
  name,
  ...(payload === undefined ? {} : { payload }),
});

/** Five automatic steps. */
export const stepsOf = (around: Surroundings): ProcessDefinition =>
  row("Steps", [
    begin(around),
    set("one", "1"),
    set("two", "of_one + 1"),
    set("three", "of_two + 1"),
    set("four", "of_three + 1"),
    set("five", "of_four + 1"),
    done,
  ]);

/** An outside call; orders to be refused stop here. */
export const callOf = (around: Surroundings): ProcessDefinition =>
  row("Call", [begin(around), call(around, "call"), done]);

/** Timers. */
export const waitOf = (around: Surroundings): ProcessDefinition =>
  row("Wait", [
    begin(around),
    { id: "short", type: "timer", duration: "PT1S" },
    set("meanwhile", "1"),
    { id: "long", type: "timer", duration: "PT4S" },
    done,
  ]);

/** Asks another instance and waits for its answer. */
export const askOf = (around: Surroundings): ProcessDefinition =>
  row("Ask", [
    begin(around),
    { id: "ask", type: "intermediateThrowEvent", event: message("question", "{ order: order }") },
    {
      id: "answer",
      type: "intermediateCatchEvent",
      event: { ...message("answer"), correlationKey: "order" },
    },
    done,
  ]);

/** Is started by a question and answers it. */
export const answerOf = (): ProcessDefinition =>
  row("Answer", [
    { id: "begin", type: "startEvent", event: message("question") },
    {
      id: "tell",
      type: "intermediateThrowEvent",
      event: { ...message("answer", "42"), correlationKey: "begin.order" },
    },
    done,
  ]);

/** Is called by `Caller`. */
export const calledOf = (around: Surroundings): ProcessDefinition =>
  row("Called", [begin(around), call(around, "work"), set("sum", "1"), done]);

export const callerOf = (around: Surroundings): ProcessDefinition =>
  row("Caller", [
    begin(around),
    {
      id: "child",
      type: "callActivity",
      processId: around.calledId,
      inputs: [{ variable: "order", expression: "order" }],
      outputs: [{ variable: "sum", expression: "called.of_sum" }],
    },
    done,
  ]);

/** People, and branches side by side. */
export const peopleOf = (around: Surroundings): ProcessDefinition => {
  const task = { type: "userTask", candidates: [{ kind: "member", memberId: around.memberId }], outcomes };
  return drawn(
    "People",
    [
      begin(around),
      { id: "approve", ...task },
      { id: "fork", type: "parallelGateway" },
      { id: "pause", type: "timer", duration: "PT1S" },
      call(around, "order_it"),
      set("count", "1"),
      { id: "join", type: "parallelGateway" },
      { id: "confirm", ...task },
      done,
    ],
    [
      "begin approve",
      "approve fork",
      "fork pause",
      "fork order_it",
      "fork count",
      "pause join",
      "order_it join",
      "count join",
      "join confirm",
      "confirm done",
    ],
  );
};
