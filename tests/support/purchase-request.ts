import type { FormDefinition } from "@/contracts/form";
import { FormDefinitionSchema } from "@/contracts/form";
import type { Candidate } from "@/contracts/human-work";
import type { ProcessDefinition } from "@/contracts/process";
import { ProcessDefinitionSchema } from "@/contracts/process";
import type { Variables } from "@/contracts/value";
import { purchaseForm } from "@/server/features/templates/gallery/purchase-form";

/** Stands for the published form; replaced by the real form's id where there is a database. */
export const purchaseRequestFormId = "01980000-0000-7000-8000-000000000f01";

const { fields, ...purchaseRequest } = purchaseForm.definition;

/** What people fill in to buy something, and for whom; the totals are calculated. */
export const purchaseRequestForm: FormDefinition = FormDefinitionSchema.parse({
  ...purchaseRequest,
  fields: [{ type: "person", key: "requester", label: "Requester", required: true }, ...fields],
});

export interface PurchaseRequestGroups {
  managers: string;
  finance: string;
  directors: string;
}

const approval = [
  { value: "approved", label: "Approve", tone: "positive" as const },
  { value: "rejected", label: "Reject", tone: "negative" as const, commentRequired: true },
];

function approvalTask(id: string, name: string, candidate: Candidate, formId: string) {
  return {
    type: "userTask" as const,
    id,
    name,
    formId,
    editableFields: [],
    outcomes: approval,
    candidates: [candidate],
    reminderAfter: "P2D",
  };
}

/**
 * Over 1,000 the manager and finance approve in parallel, over 10,000 the director afterwards; who rejects says why
 * and the requester revises; what is approved goes to the ERP and the requester hears of it.
 */
export function purchaseRequestProcess(
  groups: PurchaseRequestGroups,
  erpUrl: string,
  formId: string = purchaseRequestFormId,
): ProcessDefinition {
  const group = (groupId: string): Candidate => ({ kind: "group", groupId });
  return ProcessDefinitionSchema.parse({
    schemaVersion: 1,
    name: "Purchase request",
    elements: [
      { type: "startEvent", id: "start", name: "Purchase request", formId, startedBy: ["member", "hook"] },
      { type: "exclusiveGateway", id: "check_amount", name: "Over 1,000?" },
      { type: "parallelGateway", id: "both", name: "Both approve" },
      approvalTask("manager_approval", "Manager approval", group(groups.managers), formId),
      approvalTask("finance_approval", "Finance approval", group(groups.finance), formId),
      { type: "parallelGateway", id: "both_done", name: "Both have decided" },
      { type: "exclusiveGateway", id: "check_approvals", name: "Both approved?" },
      {
        type: "setValues",
        id: "note_rejection",
        name: "Note the comments",
        assignments: [
          {
            variable: "rejection_comment",
            expression:
              'string join([if manager_approval.outcome = "rejected" then manager_approval.comment else null, if finance_approval.outcome = "rejected" then finance_approval.comment else null], "; ")',
          },
        ],
      },
      { type: "exclusiveGateway", id: "check_director", name: "Over 10,000?" },
      approvalTask("director_approval", "Director approval", group(groups.directors), formId),
      { type: "exclusiveGateway", id: "check_director_approval", name: "Director approved?" },
      {
        type: "setValues",
        id: "note_director_rejection",
        name: "Note the director's comment",
        assignments: [{ variable: "rejection_comment", expression: "director_approval.comment" }],
      },
      {
        type: "userTask",
        id: "revise",
        name: "Revise request",
        formId,
        candidates: [{ kind: "requester" }, group(groups.managers)],
        instructions: "Your request was rejected: {{ rejection_comment }}",
        reminderAfter: "P2D",
      },
      {
        type: "httpRequest",
        id: "erp_order",
        name: "Order in the ERP",
        method: "POST",
        url: erpUrl,
        headers: [],
        body: "{supplier: supplier, costCentre: cost_centre, neededBy: needed_by, items: items, total: total}",
        retry: { attempts: 5, backoffSeconds: 1 },
      },
      {
        type: "email",
        id: "tell_requester",
        name: "Tell the requester",
        to: "{{ requester }}",
        subject: "Your purchase from {{ supplier }} is approved",
        text: "Your request over {{ string(total) }} EUR is approved and ordered.",
      },
      { type: "endEvent", id: "end", name: "Ordered" },
    ],
    flows: [
      { id: "f_start", source: "start", target: "check_amount" },
      {
        id: "f_over_1000",
        source: "check_amount",
        target: "both",
        name: "over 1,000",
        condition: "total > 1000",
      },
      { id: "f_small", source: "check_amount", target: "erp_order", name: "up to 1,000", isDefault: true },
      { id: "f_manager", source: "both", target: "manager_approval" },
      { id: "f_finance", source: "both", target: "finance_approval" },
      { id: "f_manager_done", source: "manager_approval", target: "both_done" },
      { id: "f_finance_done", source: "finance_approval", target: "both_done" },
      { id: "f_decided", source: "both_done", target: "check_approvals" },
      {
        id: "f_both_approved",
        source: "check_approvals",
        target: "check_director",
        name: "both approved",
        condition: 'manager_approval.outcome = "approved" and finance_approval.outcome = "approved"',
      },
      {
        id: "f_rejected",
        source: "check_approvals",
        target: "note_rejection",
        name: "rejected",
        isDefault: true,
      },
      { id: "f_noted", source: "note_rejection", target: "revise" },
      {
        id: "f_over_10000",
        source: "check_director",
        target: "director_approval",
        name: "over 10,000",
        condition: "total > 10000",
      },
      {
        id: "f_no_director",
        source: "check_director",
        target: "erp_order",
        name: "up to 10,000",
        isDefault: true,
      },
      { id: "f_director_done", source: "director_approval", target: "check_director_approval" },
      {
        id: "f_director_approved",
        source: "check_director_approval",
        target: "erp_order",
        name: "approved",
        condition: 'director_approval.outcome = "approved"',
      },
      {
        id: "f_director_rejected",
        source: "check_director_approval",
        target: "note_director_rejection",
        name: "rejected",
        isDefault: true,
      },
      { id: "f_director_noted", source: "note_director_rejection", target: "revise" },
      { id: "f_revised", source: "revise", target: "check_amount" },
      { id: "f_ordered", source: "erp_order", target: "tell_requester" },
      { id: "f_told", source: "tell_requester", target: "end" },
    ],
  });
}

/** A valid submission whose one item costs the total. */
export function purchaseRequestSubmission(requester: string, total: number): Variables {
  return {
    requester,
    cost_centre: "2000",
    supplier: "Acme Tools",
    needed_by: "2026-12-01",
    reason: "The old one is worn out.",
    items: [{ article: "Drill", quantity: 1, unit_price: total }],
  };
}
