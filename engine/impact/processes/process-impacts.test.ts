import { expect, it } from "vitest";
import { FormDefinitionSchema } from "@/contracts/form";
import { ProcessDefinitionSchema } from "@/contracts/process";
import type { NamedProcess, ProcessPublication, Surroundings } from "@/engine/impact/publication";
import type { ScenarioProcess } from "@/engine/scenario/run-scenario";
import { findProcessImpacts, type processImpacts } from "./registry";

const processId = "00000000-0000-4000-8000-000000000001";
const callerId = "00000000-0000-4000-8000-000000000002";
const formId = "00000000-0000-4000-8000-000000000003";
const hook = { id: "00000000-0000-4000-8000-000000000004", name: "Shop", processId };
const endpoint = { id: "00000000-0000-4000-8000-000000000005", name: "ERP", eventTypes: ["order.approved"] };

const total = { key: "total", label: "Total", type: "number" };
const start = { id: "start", name: "", type: "startEvent", formId, startedBy: ["member", "hook"] };

const made = (elements: object[], fields: object[] = [total]): ScenarioProcess => ({
  definition: ProcessDefinitionSchema.parse({ schemaVersion: 1, name: "Order", elements, flows: [] }),
  forms: { [formId]: FormDefinitionSchema.parse({ schemaVersion: 1, title: "Order", fields }) },
});

const other = (...elements: object[]): NamedProcess => ({
  id: callerId,
  name: "Restock",
  definition: ProcessDefinitionSchema.parse({ schemaVersion: 1, name: "Restock", elements, flows: [] }),
  forms: {},
});

type Case = {
  before: ScenarioProcess;
  after: ScenarioProcess;
  around?: Partial<Surroundings>;
  requests?: ProcessPublication["requests"];
};

/** What the rule says, with the weight and the title in front. */
function told(kind: keyof typeof processImpacts, { before, after, around, requests = [] }: Case): string[] {
  const publication = { id: processId, name: "Order", before, after, requests };
  const found = findProcessImpacts(publication, {
    hooks: [],
    links: [],
    endpoints: [],
    others: [],
    tables: new Map(),
    ...around,
  });
  return found
    .filter((impact) => impact.kind === kind)
    .flatMap(({ weight, title, says }) => says.map((sentence) => `${weight} ${title}: ${sentence}`));
}

it("says nothing of a version that is the same", () => {
  const same = made([start]);
  const around = { hooks: [hook], links: [], endpoints: [endpoint], others: [], tables: new Map() };
  const publication = { id: processId, name: "Order", before: same, after: same, requests: [] };
  expect(findProcessImpacts(publication, around)).toEqual([]);
});

it("names public links that lead nowhere, or go by a field that is gone", () => {
  const link = {
    id: hook.id,
    name: "Website",
    processId,
    element: "start",
    emailField: "mail",
    urlFields: ["total"],
  };
  const mail = { key: "mail", label: "E-mail", type: "email" };
  const change = { before: made([start], [total, mail]), around: { links: [link] } };
  expect(told("links", { ...change, after: made([start], []) })).toEqual([
    "breaks Public link “Website”: It tells people apart by “mail”, which the form does not have any more.",
    "breaks Public link “Website”: Its address fills “total”, which the form does not have any more.",
  ]);
  expect(told("links", { ...change, after: made([{ ...start, startedBy: ["hook"] }]) })).toEqual([
    "breaks Public link “Website”: The start that it leads to is gone, or not for people any more: nobody can answer.",
  ]);
});

it("names hooks whose callers will be refused", () => {
  const before = made([start], [total, { key: "note", label: "Note", type: "text" }]);
  const center = { key: "center", label: "Cost centre", type: "text", required: true };
  const after = made([start], [total, center]);
  expect(told("hooks", { before, after, around: { hooks: [hook] } })).toEqual([
    "breaks Hook “Shop”: “Note” is no field any more: who sends it is refused.",
    "breaks Hook “Shop”: “Cost centre” is required: who does not send it is refused.",
  ]);
  const closed = made([{ ...start, startedBy: ["member"] }]);
  expect(told("hooks", { before, after: closed, around: { hooks: [hook] } })).toEqual([
    "breaks Hook “Shop”: No start of the process is open to hooks any more: all calls are refused.",
  ]);
});

it("is silent about hooks of others and about fields that nobody has to send", () => {
  const after = made([start], [total, { key: "center", label: "Cost centre", type: "text" }]);
  const elsewhere = { ...hook, processId: callerId };
  expect(told("hooks", { before: made([start]), after, around: { hooks: [hook, elsewhere] } })).toEqual([]);
});

const call = (more: object) => ({ id: "call", name: "Order it", type: "callActivity", processId, ...more });

it("names callers that read what is not there any more, or give what is of another type now", () => {
  const caller = other(
    call({
      inputs: [{ variable: "total", expression: "12" }],
      outputs: [{ variable: "state", expression: "called.status" }],
    }),
  );
  const status = {
    id: "end",
    name: "",
    type: "setValues",
    assignments: [{ variable: "status", expression: '"ok"' }],
  };
  const text = { key: "total", label: "Total", type: "yesNo" };
  expect(
    told("calls", {
      before: made([start, status]),
      after: made([start], [text]),
      around: { others: [caller] },
    }),
  ).toEqual([
    "breaks “Order it” in “Restock”, which calls “Order”: It takes `called.status` for “state”: There is no entry “status” here.",
    "breaks “Order it” in “Restock”, which calls “Order”: It gives “total” as a number, but it is true or false now.",
  ]);
});

it("tells of calls that leave a newly required field open, and nothing of calls of a certain version", () => {
  const center = { key: "center", label: "Cost centre", type: "text", required: true };
  const change = { before: made([start]), after: made([start], [total, center]) };
  expect(told("calls", { ...change, around: { others: [other(call({}))] } })).toEqual([
    "notice “Order it” in “Restock”, which calls “Order”: It does not give “Cost centre”, which the start form requires now.",
  ]);
  expect(told("calls", { ...change, around: { others: [other(call({ version: 1 }))] } })).toEqual([]);
});

it("names those who send or await a message that has no other side any more", () => {
  const heard = { id: "heard", name: "", type: "startEvent", event: { type: "message", name: "restock" } };
  const sent = { id: "sent", name: "", type: "endEvent", event: { type: "signal", name: "done" } };
  const partner = other(
    { id: "tell", name: "Tell", type: "sendTask", event: { type: "message", name: "restock" } },
    { id: "wait", name: "Wait", type: "intermediateCatchEvent", event: { type: "signal", name: "done" } },
  );
  const change = { before: made([start, heard, sent]), after: made([start]) };
  expect(told("messages", { ...change, around: { others: [partner] } })).toEqual([
    "breaks Process “Restock”: “Tell” sends the message “restock”, which no process waits for any more.",
    "breaks Process “Restock”: “Wait” waits for the signal “done”, which no process sends any more.",
  ]);
});

it("is silent about messages that somebody else still awaits", () => {
  const heard = { id: "heard", name: "", type: "startEvent", event: { type: "message", name: "restock" } };
  const sender = other({
    id: "tell",
    name: "Tell",
    type: "sendTask",
    event: { type: "message", name: "restock" },
  });
  const around = { others: [sender, other(heard)] };
  expect(told("messages", { before: made([start, heard]), after: made([start]), around })).toEqual([]);
});

it("names endpoints whose event is told no more, or holds something else", () => {
  const event = { id: "tell", name: "", type: "webhookEvent", eventType: "order.approved" };
  const around = { endpoints: [endpoint, { ...endpoint, name: "Other", eventTypes: ["order.paid"] }] };
  expect(told("endpoints", { before: made([start, event]), after: made([start]), around })).toEqual([
    "breaks Endpoint “ERP”: “order.approved” is told by no process any more.",
  ]);
  const text = { key: "total", label: "Total", type: "text" };
  expect(
    told("endpoints", { before: made([start, event]), after: made([start, event], [text]), around }),
  ).toEqual(["breaks Endpoint “ERP”: “total” in “order.approved” was a number and is text now."]);
  const shown = { ...event, data: "{ sum: total }" };
  const renamed = { ...event, data: "{ amount: total }" };
  expect(told("endpoints", { before: made([start, shown]), after: made([start, renamed]), around })).toEqual([
    "breaks Endpoint “ERP”: “order.approved” comes without “sum”.",
  ]);
});

it("tells that people cannot start it, and that a schedule ends", () => {
  const timed = {
    id: "daily",
    name: "Daily",
    type: "startEvent",
    event: { type: "timer", cycle: "0 8 * * *" },
  };
  const hookOnly = { ...start, startedBy: ["hook"] };
  expect(told("starts", { before: made([start, timed]), after: made([hookOnly]) })).toEqual([
    "breaks Starting “Order”: People cannot start it any more.",
    "breaks Schedule “Daily”: It does not start by itself at that time any more.",
  ]);
});

it("tells where open requests stand, and which step the new version does not have", () => {
  const requests = [
    {
      processId,
      processName: "Order",
      version: 2,
      count: 4,
      waiting: [
        { element: "start", title: "Check", count: 3 },
        { element: "pay", title: "Pay", count: 1 },
      ],
    },
  ];
  expect(told("requests", { before: made([start]), after: made([start]), requests })).toEqual([
    "notice 4 requests on version 2: They go on with it: 3 at “Check” and 1 at “Pay”.",
    "notice 4 requests on version 2: The new version has no “Pay”: to move the 1 there, you say where they go on.",
  ]);
});

it("tells of forms that come in a later version along with the process", () => {
  const after = made([start], [{ ...total, required: true }]);
  expect(told("parts", { before: made([start]), after })).toEqual([
    "notice Form “Order”: The form is used as it is published now, with 1 change.",
  ]);
});

it("tells of steps of which reports have no new figures", () => {
  const pay = { id: "pay", name: "Pay", type: "userTask" };
  expect(told("reports", { before: made([start, pay]), after: made([start]) })).toEqual([
    "notice Report “Performance”: There are no new figures of “Pay”; those so far stay.",
  ]);
});
