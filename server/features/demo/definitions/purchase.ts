import type { Candidate } from "@/contracts/human-work";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import type { DemoGroup } from "../demo-people";

const decision = [
  { value: "approved", label: "Approve", tone: "positive" },
  { value: "rejected", label: "Reject", tone: "negative", commentRequired: true },
];

/** Two levels of approval: manager and finance above 1,000, the director above the second limit. */
export function purchaseProcess(
  formId: string,
  group: (name: DemoGroup) => Candidate,
  directorLimit: number,
): ProcessDefinition {
  const approval = (id: string, name: string, candidate: Candidate) => ({
    type: "userTask",
    id,
    name,
    formId,
    editableFields: [],
    outcomes: decision,
    candidates: [candidate],
  });
  return ProcessDefinitionSchema.parse({
    schemaVersion: 1,
    name: "Purchase request",
    description: "Buy something for the company. Manager and finance approve above 1,000 EUR.",
    elements: [
      { type: "startEvent", id: "start", name: "Purchase requested", formId, startedBy: ["member", "hook"] },
      { type: "exclusiveGateway", id: "check_amount", name: "Over 1,000?" },
      { type: "parallelGateway", id: "split", name: "Both approve" },
      approval("manager_approval", "Manager approval", group("Managers")),
      approval("finance_approval", "Finance approval", group("Finance")),
      { type: "parallelGateway", id: "join", name: "Both decided" },
      { type: "exclusiveGateway", id: "check_first", name: "Both approved?" },
      { type: "exclusiveGateway", id: "check_limit", name: "Over the director's limit?" },
      approval("director_approval", "Director approval", group("Directors")),
      { type: "exclusiveGateway", id: "check_director", name: "Director approved?" },
      {
        type: "userTask",
        id: "revise",
        name: "Revise request",
        formId,
        candidates: [{ kind: "requester" }, group("Managers")],
        outcomes: [{ value: "resubmitted", label: "Send again", tone: "positive" }],
        instructions: "Your request was not approved. Change what was asked for and send it again.",
      },
      {
        type: "setValues",
        id: "order",
        name: "Place the order",
        assignments: [{ variable: "order_text", expression: 'supplier + ": " + string(total) + " EUR"' }],
      },
      { type: "endEvent", id: "end", name: "Ordered" },
    ],
    flows: [
      { id: "f1", source: "start", target: "check_amount" },
      { id: "f2", source: "check_amount", target: "split", name: "over 1,000", condition: "total > 1000" },
      { id: "f3", source: "check_amount", target: "order", name: "up to 1,000", isDefault: true },
      { id: "f4", source: "split", target: "manager_approval" },
      { id: "f5", source: "split", target: "finance_approval" },
      { id: "f6", source: "manager_approval", target: "join" },
      { id: "f7", source: "finance_approval", target: "join" },
      { id: "f8", source: "join", target: "check_first" },
      {
        id: "f9",
        source: "check_first",
        target: "check_limit",
        name: "both approved",
        condition: 'manager_approval.outcome = "approved" and finance_approval.outcome = "approved"',
      },
      { id: "f10", source: "check_first", target: "revise", name: "rejected", isDefault: true },
      {
        id: "f11",
        source: "check_limit",
        target: "director_approval",
        name: `over ${directorLimit.toLocaleString("en")}`,
        condition: `total > ${directorLimit}`,
      },
      { id: "f12", source: "check_limit", target: "order", name: "within the limit", isDefault: true },
      { id: "f13", source: "director_approval", target: "check_director" },
      {
        id: "f14",
        source: "check_director",
        target: "order",
        name: "approved",
        condition: 'director_approval.outcome = "approved"',
      },
      { id: "f15", source: "check_director", target: "revise", name: "rejected", isDefault: true },
      { id: "f16", source: "revise", target: "check_amount" },
      { id: "f17", source: "order", target: "end" },
    ],
  });
}
