import { expect, it } from "vitest";
import { DecisionModelSchema } from "@/contracts/decision";
import { type FormDefinition, FormDefinitionSchema } from "@/contracts/form";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { ScenarioSchema } from "@/contracts/scenario";
import type { FormPublication, Surroundings } from "@/engine/impact/publication";
import { findFormImpacts, type formImpacts } from "./registry";

const formId = "00000000-0000-4000-8000-000000000001";
const processId = "00000000-0000-4000-8000-000000000002";
const decisionId = "00000000-0000-4000-8000-000000000003";
const hook = { id: "00000000-0000-4000-8000-000000000004", name: "Shop", processId };

const form = (...fields: object[]): FormDefinition =>
  FormDefinitionSchema.parse({ schemaVersion: 1, title: "Order", fields });
const total = { key: "total", label: "Total", type: "number" };
const text = { key: "total", label: "Total", type: "yesNo" };
const note = { key: "note", label: "Note", type: "text" };

const elements = [
  { id: "start", name: "", type: "startEvent", formId, startedBy: ["member", "hook"] },
  {
    id: "check",
    name: "Check",
    type: "setValues",
    assignments: [{ variable: "vat", expression: "total * 0.2" }],
  },
  { id: "end", name: "", type: "endEvent" },
];
const flows = [
  { id: "one", source: "start", target: "check" },
  { id: "two", source: "check", target: "end" },
];
const passing = ScenarioSchema.parse({
  name: "Small order",
  start: { values: { total: 10 } },
  expected: { status: "completed" },
});

const draft = (more: object[] = [], rest: Partial<FormPublication["drafts"][number]> = {}) => ({
  id: processId,
  name: "Order",
  definition: ProcessDefinitionSchema.parse({
    schemaVersion: 1,
    name: "Order",
    elements: [...elements, ...more],
    flows,
  }),
  forms: {},
  scenarios: [],
  ...rest,
});

type Case = Partial<FormPublication> & { around?: Partial<Surroundings> };

function told(kind: keyof typeof formImpacts, { around, ...given }: Case): string[] {
  const publication = {
    id: formId,
    before: form(total),
    after: form(total),
    drafts: [draft()],
    requests: [],
  };
  const found = findFormImpacts(
    { ...publication, ...given },
    { hooks: [], links: [], endpoints: [], others: [], tables: new Map(), ...around },
  );
  return found
    .filter((impact) => impact.kind === kind)
    .flatMap(({ weight, title, says, once }) =>
      says.map(
        (said) => `${weight} ${title}${once === undefined ? "" : ` once ${once} is published`}: ${said}`,
      ),
    );
}

it("says nothing of a version that is the same", () => {
  const around = { hooks: [hook], links: [], endpoints: [], others: [], tables: new Map() };
  const drafts = [draft([], { scenarios: [passing] })];
  const publication = { id: formId, before: form(total), after: form(total), drafts, requests: [] };
  expect(findFormImpacts(publication, around)).toEqual([]);
});

it("names the expressions of processes that miss a field, or get another type of it", () => {
  expect(told("processes", { after: form(note) })).toEqual([
    'breaks Process “Order” once Order is published: "Check" uses "total", which no form or step of this process sets.',
  ]);
  expect(told("processes", { after: form(text) })).toEqual([
    expect.stringMatching(
      /^breaks Process “Order” once Order is published: "Check" has an expression that does not fit/,
    ),
  ]);
});

it("names the fields that a step shows, requires or lets change in vain", () => {
  const task = { id: "see", name: "See", type: "userTask", formId, hiddenFields: ["note"] };
  expect(told("processes", { before: form(total, note), drafts: [draft([task])] })).toEqual([
    'breaks Process “Order” once Order is published: "See" hides the field "note", which its form does not have.',
  ]);
});

it("does not blame a form for what is wrong with a process anyhow", () => {
  const broken = {
    id: "odd",
    name: "Odd",
    type: "setValues",
    assignments: [{ variable: "x", expression: "gone + 1" }],
  };
  expect(told("processes", { after: form(total, note), drafts: [draft([broken])] })).toEqual([]);
});

const rules = {
  id: "limit",
  name: "Limit",
  type: "businessRuleTask",
  decisionId,
  inputs: [],
};
const model = DecisionModelSchema.parse({
  schemaVersion: 1,
  name: "Limits",
  itemDefinitions: [],
  inputData: [{ id: "amount", name: "total", typeRef: "number" }],
  decisions: [
    {
      id: "above",
      name: "above",
      information: [{ id: "amount" }],
      knowledge: [],
      logic: { kind: "literalExpression", text: "total > 1000" },
    },
  ],
  knowledgeModels: [],
  services: [],
});

it("names decisions that are not given what they ask for", () => {
  const drafts = [draft([rules], { decisions: { [decisionId]: model } })];
  expect(told("decisions", { after: form(note), drafts })).toEqual([
    expect.stringMatching(
      /^breaks Decision “Limits” in “Order” once Order is published: .*"total".*counts as null/,
    ),
  ]);
  expect(told("decisions", { after: form(text), drafts })).toEqual([
    "breaks Decision “Limits” in “Order” once Order is published: It asks for “total” as a number, but gets true or false, which counts as null.",
  ]);
});

it("names scenarios that pass with the form as it is, and fail with the new one", () => {
  const drafts = [draft([], { scenarios: [passing] })];
  expect(told("scenarios", { after: form(note), drafts })).toEqual([
    expect.stringMatching(/^breaks Scenarios of “Order” once Order is published: “Small order” fails\. /),
  ]);
});

it("names the hooks of processes that will take the new version", () => {
  const needed = { key: "center", label: "Cost centre", type: "text", required: true };
  expect(told("hooks", { after: form(total, needed), around: { hooks: [hook] } })).toEqual([
    "breaks Hook “Shop” once Order is published: “Cost centre” is required: who does not send it is refused.",
  ]);
});

it("tells of requests that show the form as it was", () => {
  const requests = [
    {
      processId,
      processName: "Order",
      version: 2,
      count: 3,
      waiting: [{ element: "see", title: "See", count: 3 }],
    },
  ];
  expect(told("requests", { requests })).toEqual([
    "notice Requests of “Order”, version 2: 3 at “See” show the form as it was when that version was published, and go on so.",
  ]);
});

it("tells of answers that end or cannot be counted together", () => {
  expect(told("answers", { before: form(total, note), after: form(text) })).toEqual([
    "notice Answers so far, in tables and reports: Answers to “Total” are figures so far, and yes or no from then on: they cannot be counted together.",
    "notice Answers so far, in tables and reports: Answers to “Note” are kept; new ones have none.",
  ]);
});
