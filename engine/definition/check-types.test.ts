import { describe, expect, it } from "vitest";
import { type FormDefinition, FormDefinitionSchema } from "@/contracts/form";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { checkProcess } from "./check";
import { compile } from "./compile";

const formId = "01980000-0000-7000-8000-000000000001";
const form: FormDefinition = FormDefinitionSchema.parse({
  schemaVersion: 1,
  title: "Request",
  fields: [
    { key: "amount", label: "Amount", type: "currency" },
    { key: "why", label: "Why", type: "text" },
    { key: "kind", label: "Kind", type: "choice", options: [{ value: "new", label: "New" }] },
    {
      key: "items",
      label: "Items",
      type: "lineItems",
      columns: [{ key: "price", label: "Price", type: "number" }],
    },
  ],
});

/** A request, a step, an approval, and a decision on a condition. */
function process(condition: string, step: object) {
  return ProcessDefinitionSchema.parse({
    schemaVersion: 1,
    name: "Test",
    elements: [
      { id: "start", name: "", type: "startEvent", formId },
      { id: "step", name: "Step", ...step },
      {
        id: "approve",
        name: "Approve",
        type: "userTask",
        candidates: [{ kind: "requester" }],
        outcomes: [
          { value: "yes", label: "Yes" },
          { value: "no", label: "No" },
        ],
      },
      { id: "choice", name: "", type: "exclusiveGateway" },
      { id: "one", name: "", type: "endEvent" },
      { id: "other", name: "", type: "endEvent" },
    ],
    flows: [
      { id: "f1", source: "start", target: "step" },
      { id: "f2", source: "step", target: "approve" },
      { id: "f3", source: "approve", target: "choice" },
      { id: "f4", source: "choice", target: "one", name: "Right", condition },
      { id: "f5", source: "choice", target: "other", isDefault: true },
    ],
  });
}

const sets = (expression: string) => ({
  type: "setValues",
  assignments: [{ variable: "total", expression }],
});
const found = (condition: string, step: object = sets("amount * 2")) =>
  checkProcess(process(condition, step), { [formId]: form })
    .filter(({ code }) => code === "typeMismatch")
    .map(({ severity, message }) => `${severity}: ${message}`);

describe("types of what a process knows", () => {
  it.each([
    'approve.outcome = "yes" and total > 1000',
    "sum(items.price) > amount",
    'kind = "new" or why = null',
    "unknown + 1 > 2",
  ])("nothing is wrong with %s", (condition) => {
    expect(found(condition)).toEqual([]);
  });

  it.each([
    ["amount", "error", "This should give true or false, but it gives a number."],
    ['kind = "used"', "warning", "This is never “used”; it can be “new”."],
    ["approve.result = 1", "warning", "There is no entry “result” here."],
    ["total > why", "error", "A number cannot be compared with text."],
    ["items[prize > 1][1].price > 2", "warning", "There is no “prize” here. Did you mean “price”?"],
  ])("%s", (condition, severity, sentence) => {
    const message = `"Right" has an expression that does not fit, \`${condition}\`: ${sentence}`;
    expect(found(condition)).toEqual([`${severity}: ${message}`]);
  });

  it("looks into the parts of a template", () => {
    const email = { type: "email", to: "requester", subject: "{{why}}", text: "Dear {{why - 1}} {{amount}}" };
    expect(found("true", email)).toEqual([
      'error: "Step" has an expression that does not fit, `Dear {{why - 1}} {{amount}}`: A number cannot be subtracted from text.',
    ]);
  });

  it("a name that is written with two types can be anything", () => {
    const step = { type: "setValues", assignments: [{ variable: "amount", expression: '"much"' }] };
    expect(found('amount > "little"', step)).toEqual([]);
  });

  it("what has been published compiles, whatever the types", () => {
    expect(compile(process('amount - "x" > why', sets("why / 2")), { [formId]: form }).ok).toBe(true);
  });
});
