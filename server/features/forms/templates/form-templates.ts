import type { Field, FormDefinition } from "@/contracts/form";
import type { FormTemplateKey } from "../create-form.schema";

type FormPlan = Pick<FormDefinition, "description" | "fields">;

const purchaseRequest: Field[] = [
  { type: "text", key: "supplier", label: "Supplier", required: true },
  {
    type: "choice",
    key: "cost_centre",
    label: "Cost centre",
    required: true,
    options: [
      { value: "operations", label: "Operations" },
      { value: "sales", label: "Sales" },
      { value: "research", label: "Research" },
    ],
  },
  { type: "date", key: "needed_by", label: "Needed by", required: false },
  {
    type: "lineItems",
    key: "items",
    label: "Items",
    required: true,
    minRows: 1,
    maxRows: 100,
    columns: [
      { type: "text", key: "article", label: "Article", required: true },
      { type: "number", key: "quantity", label: "Quantity", required: true },
      { type: "currency", key: "unit_price", label: "Unit price", required: true, currency: "EUR" },
      {
        type: "calculated",
        key: "total",
        label: "Total",
        expression: "quantity * unit_price",
        currency: "EUR",
      },
    ],
  },
  {
    type: "calculated",
    key: "total",
    label: "Total",
    required: false,
    expression: "sum(items.total)",
    currency: "EUR",
  },
  {
    type: "longText",
    key: "reason",
    label: "Reason",
    help: "Asked from 1,000 on, where a second person decides as well.",
    required: true,
    showIf: "total >= 1000",
  },
  { type: "file", key: "attachments", label: "Attachments", required: false, maxFiles: 5 },
];

const leaveRequest: Field[] = [
  {
    type: "choice",
    key: "kind",
    label: "Kind of leave",
    required: true,
    options: [
      { value: "holiday", label: "Holiday" },
      { value: "sick", label: "Sick leave" },
      { value: "other", label: "Other" },
    ],
  },
  {
    type: "text",
    key: "other_kind",
    label: "Which other kind?",
    required: true,
    showIf: 'kind = "other"',
  },
  { type: "date", key: "first_day", label: "First day", required: true },
  { type: "date", key: "last_day", label: "Last day", required: true },
  { type: "person", key: "stand_in", label: "Stand-in", help: "Who looks after your work.", required: false },
  { type: "longText", key: "note", label: "Note", required: false },
];

/** What each template fills a new form with, besides its name. */
export const formPlans: Record<FormTemplateKey, FormPlan> = {
  blank: { fields: [] },
  purchaseRequest: { description: "What do you need, and from whom?", fields: purchaseRequest },
  leaveRequest: { fields: leaveRequest },
};
