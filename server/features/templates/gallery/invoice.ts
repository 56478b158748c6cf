import { approval, email, end, findRecord, gateway, rules, start, task } from "../blocks/elements";
import { calculated, choice, date, files, longText, money, optional, text } from "../blocks/fields";
import { chosen, otherwise, path, when } from "../blocks/flows";
import { decision, form, table } from "../blocks/parts";
import { finance, manager, purchasing } from "../blocks/people";
import { does, notFound, recorded, scenario, sent } from "../blocks/scenarios";
import type { Template } from "../template";

const invoiceForm = form("Supplier invoice", "What the invoice says.", [
  text("supplier_number", "Supplier number", { help: "As in the data table of suppliers: S-100." }),
  text("invoice_number", "Invoice number"),
  date("invoice_date", "Invoice date"),
  date("payable_by", "Payable by"),
  money("net", "Net amount"),
  choice("tax_rate", "Tax rate", { "0": "0 %", "7": "7 %", "19": "19 %" }),
  calculated("gross", "Gross amount", "net * (1 + number(tax_rate) / 100)", "EUR"),
  text("order_number", "Order number", { ...optional, help: "If it was ordered with one." }),
  files("scan", "The invoice"),
]);

const clarifyForm = form("Invoice clarified", "What came out of asking.", [
  longText("clarification", "What was found out"),
]);

const paymentForm = form("Payment", "What finance has paid.", [date("paid_on", "Paid on")]);

const suppliers = table(
  "Suppliers of invoices",
  [
    { key: "number", label: "Number", type: "text", required: true },
    { key: "name", label: "Name", type: "text", required: true },
    { key: "email", label: "E-mail", type: "email" },
    { key: "paymentDays", label: "Payment days", type: "number", decimals: 0 },
    { key: "blocked", label: "Blocked", type: "yesNo" },
  ],
  [
    ["S-100", "Northern Tools", "billing@northern.example", 30, false],
    ["S-101", "Paper Point", "office@paper.example", 14, false],
    ["S-102", "Gear Depot", "accounts@gear.example", 30, true],
  ],
);

const invoiceCheck = decision("Invoice check", {
  hitPolicy: "F",
  inputs: [
    { name: "is_known", typeRef: "boolean" },
    { name: "is_blocked", typeRef: "boolean" },
    { name: "gross", typeRef: "number" },
    { name: "has_order", typeRef: "boolean" },
  ],
  outputs: [{ name: "route", typeRef: "string", allowedValues: '"Clarify", "Approve", "Pay"' }],
  rules: [
    ["false", "-", "-", "-", '"Clarify"'],
    ["-", "true", "-", "-", '"Clarify"'],
    ["-", "-", "<= 250", "true", '"Pay"'],
    ["-", "-", "-", "-", '"Approve"'],
  ],
});

const scan = [
  { id: "01980000-0000-7000-8000-0000000000a3", name: "invoice.pdf", size: 90_100, type: "application/pdf" },
];
const invoiceOfTools = {
  supplier_number: "S-100",
  invoice_number: "2027-0142",
  invoice_date: "2027-01-08",
  payable_by: "2027-02-07",
  net: 1280,
  tax_rate: "19",
  order_number: "PO-1001",
  scan,
};
const northernTools = {
  number: "S-100",
  name: "Northern Tools",
  email: "billing@northern.example",
  paymentDays: 30,
  blocked: false,
};
const paid = { values: { paid_on: "2027-01-29" } };

export const invoice: Template = {
  title: "Invoice approval",
  sentence: "Checked against the suppliers, agreed to by who ordered, paid by a second pair of eyes.",
  category: "money",
  forms: [invoiceForm, clarifyForm, paymentForm],
  decisions: [invoiceCheck],
  tables: [suppliers],
  people: [purchasing, finance],
  process: {
    description: "From the invoice in the mail to its payment; whoever agrees to it does not pay it.",
    elements: [
      start("Invoice received", invoiceForm, "people and hooks"),
      findRecord("known_supplier", "Look the supplier up", suppliers, {
        match: { number: "supplier_number" },
      }),
      rules("check_invoice", "Check the invoice", invoiceCheck, {
        result: "route",
        is_known: "known_supplier.found",
        is_blocked: "known_supplier.blocked = true",
        has_order: 'order_number != null and order_number != ""',
      }),
      gateway("which_route", "How does it go on?"),
      task("clarify", "Clarify the invoice", {
        by: [purchasing],
        form: clarifyForm,
        edits: "all",
        due: "P3D",
        instructions:
          "Supplier {{ supplier_number }} is not known or is blocked. Invoice {{ invoice_number }} over {{ gross }} EUR.",
        outcomes: [
          { value: "correct", label: "It is correct", tone: "positive" },
          { value: "refuse", label: "Refuse it", tone: "negative", commentRequired: true },
        ],
      }),
      gateway("clarified", "Correct?"),
      approval("cost_approval", "Agree to the invoice", {
        by: [...manager, purchasing],
        form: invoiceForm,
        due: "P3D",
      }),
      gateway("cost_decided", "Agreed?"),
      task("pay", "Pay the invoice", {
        by: [finance],
        form: paymentForm,
        edits: "all",
        dueAt: 'date and time(payable_by, time("12:00:00"))',
        excluded: [{ kind: "performer", element: "cost_approval" }],
        instructions:
          "{{ gross }} EUR to {{ supplier_number }}, invoice {{ invoice_number }}, payable by {{ payable_by }}.",
        followUps: [{ kind: "remind", before: "P3D" }, { kind: "remind" }],
      }),
      gateway("has_address", "E-mail address known?"),
      email("tell_refused", "Send the invoice back", {
        to: "{{ known_supplier.email }}",
        subject: "Your invoice {{ invoice_number }}",
        text: "We cannot pay your invoice {{ invoice_number }} of {{ invoice_date }}.\n\nReason: {{ if clarify.comment = null then cost_approval.comment else clarify.comment }}",
      }),
      end("paid", "Paid"),
      end("refused", "Refused"),
    ],
    flows: [
      ...path("start", "known_supplier", "check_invoice", "which_route"),
      when("which_route", "clarify", "clarify", 'route = "Clarify"'),
      when("which_route", "pay", "small, with order", 'route = "Pay"'),
      otherwise("which_route", "cost_approval", "approve"),
      ...path("clarify", "clarified"),
      chosen("clarify", "correct", "clarified", "cost_approval"),
      otherwise("clarified", "has_address", "refused"),
      ...path("cost_approval", "cost_decided"),
      chosen("cost_approval", "approved", "cost_decided", "pay"),
      otherwise("cost_decided", "has_address", "rejected"),
      ...path("pay", "paid"),
      when("has_address", "tell_refused", "yes", "known_supplier.email != null"),
      otherwise("has_address", "refused", "no"),
      ...path("tell_refused", "refused"),
    ],
  },
  sample: invoiceOfTools,
  scenarios: [
    scenario(
      "Agreed to and paid",
      invoiceOfTools,
      [recorded("known_supplier", northernTools), does("cost_approval", "approved"), does("pay", null, paid)],
      "start known_supplier check_invoice which_route cost_approval cost_decided pay paid",
    ),
    scenario(
      "Small and ordered: paid at once",
      { ...invoiceOfTools, net: 120 },
      [recorded("known_supplier", northernTools), does("pay", null, paid)],
      "start known_supplier check_invoice which_route pay paid",
    ),
    scenario(
      "Nobody knows the supplier",
      { ...invoiceOfTools, supplier_number: "S-999" },
      [
        notFound("known_supplier"),
        does("clarify", "refuse", {
          comment: "We never ordered there.",
          values: { clarification: "A fraud." },
        }),
      ],
      "start known_supplier check_invoice which_route clarify clarified has_address refused",
    ),
    scenario(
      "A blocked supplier, clarified, and then rejected",
      { ...invoiceOfTools, supplier_number: "S-102" },
      [
        recorded("known_supplier", { ...northernTools, number: "S-102", blocked: true }),
        does("clarify", "correct", { values: { clarification: "Delivered last week." } }),
        does("cost_approval", "rejected", { comment: "Two pieces are missing." }),
        sent("tell_refused"),
      ],
      `start known_supplier check_invoice which_route clarify clarified cost_approval cost_decided has_address
       tell_refused refused`,
    ),
  ],
};
