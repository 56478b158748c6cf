import { addRecord, approval, email, end, gateway, rules, start, task } from "../blocks/elements";
import {
  choice,
  date,
  emailAddress,
  files,
  longText,
  money,
  optional,
  phone,
  section,
  text,
} from "../blocks/fields";
import { chosen, otherwise, path, when } from "../blocks/flows";
import { decision, form, table } from "../blocks/parts";
import { customerCare, leaders } from "../blocks/people";
import { does, recorded, scenario, sent } from "../blocks/scenarios";
import type { Template } from "../template";

export const complaintForm = form("Customer complaint", "What the customer says.", [
  text("customer", "Customer"),
  emailAddress("customer_email", "E-mail address of the customer"),
  phone("customer_phone", "Phone number", { ...optional, callingCode: "+49" }),
  section("order", "The order"),
  text("order_number", "Order number", optional),
  choice("topic", "Topic", {
    delivery: "Delivery",
    quality: "Quality",
    invoice: "Invoice",
    service: "Service",
  }),
  money("order_value", "Value of the order"),
  date("bought_on", "Bought on", optional),
  section("complaint", "The complaint"),
  longText("text", "What happened"),
  files("pictures", "Pictures", optional),
]);

const solutionForm = form("Answer to a complaint", "What the customer gets to read.", [
  longText("answer", "Answer to the customer"),
  money("compensation", "Compensation", { ...optional, help: "Empty: none." }),
]);

const complaints = table(
  "Complaints",
  [
    { key: "number", label: "Number", type: "text", required: true },
    { key: "customer", label: "Customer", type: "text", required: true },
    { key: "topic", label: "Topic", type: "text" },
    { key: "compensation", label: "Compensation", type: "number", decimals: 2 },
    { key: "outcome", label: "Outcome", type: "text" },
  ],
  [
    ["SO-10021 2027-01-05", "Lena B.", "delivery", 10, "solved"],
    ["SO-10044 2027-01-07", "City Couriers", "quality", null, "unjustified"],
  ],
);

const handling = decision("Complaint handling", {
  hitPolicy: "F",
  inputs: [
    { name: "topic", typeRef: "string", allowedValues: '"delivery", "quality", "invoice", "service"' },
    { name: "order_value", typeRef: "number" },
  ],
  outputs: [
    { name: "priority", typeRef: "string", allowedValues: '"High", "Normal"' },
    { name: "limit", typeRef: "number" },
  ],
  rules: [
    ['"delivery"', ">= 500", '"High"', "50"],
    ['"quality"', ">= 500", '"High"', "100"],
    ['"delivery", "quality"', "-", '"Normal"', "25"],
    ["-", "-", '"Normal"', "10"],
  ],
});

const scratched = {
  customer: "Rosa M.",
  customer_email: "rosa@customer.example",
  order_number: "SO-10102",
  topic: "quality",
  order_value: 740,
  text: "The saddle was scratched.",
};
const kept = recorded("keep", { number: "SO-10102 2027-01-11", customer: "Rosa M." });

export const complaint: Template = {
  title: "Customer complaint",
  sentence: "Priority and the limit for compensation come from a table; beyond it somebody has to agree.",
  category: "business",
  forms: [complaintForm, solutionForm],
  decisions: [handling],
  tables: [complaints],
  people: [customerCare],
  process: {
    description: "Complaints come in by form or from the web shop; every customer gets an answer.",
    elements: [
      start("Complaint received", complaintForm, "people and hooks"),
      rules("find_handling", "Set priority and limit", handling, { result: "handling" }),
      task("solve", "Solve the complaint", {
        by: [customerCare],
        form: solutionForm,
        edits: "all",
        dueAt: 'now() + (if handling.priority = "High" then duration("PT8H") else duration("P2D"))',
        instructions:
          "{{ handling.priority }} priority, up to {{ handling.limit }} EUR without asking.\n\n{{ customer }}: {{ text }}",
        outcomes: [
          { value: "solved", label: "Solved", tone: "positive" },
          { value: "unjustified", label: "Not justified", tone: "neutral", commentRequired: true },
        ],
      }),
      gateway("over_limit", "Over the limit?"),
      approval("agree", "Agree to the compensation", {
        by: leaders,
        form: solutionForm,
        due: "P1D",
        instructions:
          "{{ compensation }} EUR for {{ customer }}, whose order was worth {{ order_value }} EUR.",
      }),
      gateway("agreed", "Agreed?"),
      email("answer_customer", "Answer the customer", {
        to: "{{ customer_email }}",
        subject: "Your complaint about order {{ order_number }}",
        text: 'Dear {{ customer }},\n\n{{ answer }}\n\n{{ if compensation > 0 then "We send you " + string(compensation) + " EUR." else "" }}',
      }),
      addRecord("keep", "Keep it for the figures", complaints, {
        number: 'string(order_number) + " " + string(today())',
        customer: "customer",
        topic: "topic",
        compensation: "compensation",
        outcome: "solve.outcome",
      }),
      end("closed", "Closed"),
    ],
    flows: [
      ...path("start", "find_handling", "solve", "over_limit"),
      when("over_limit", "agree", "over the limit", "compensation > handling.limit"),
      otherwise("over_limit", "answer_customer", "within"),
      ...path("agree", "agreed"),
      chosen("agree", "approved", "agreed", "answer_customer"),
      otherwise("agreed", "solve", "rejected"),
      ...path("answer_customer", "keep", "closed"),
    ],
  },
  sample: scratched,
  scenarios: [
    scenario(
      "Solved within the limit",
      scratched,
      [
        does("solve", "solved", { values: { answer: "A new saddle is on its way.", compensation: 20 } }),
        sent("answer_customer"),
        kept,
      ],
      "start find_handling solve over_limit answer_customer keep closed",
    ),
    scenario(
      "Too generous: rejected, and then less",
      scratched,
      [
        does("solve", "solved", { values: { answer: "We are sorry.", compensation: 300 } }),
        does("agree", "rejected", { comment: "A saddle costs 60." }),
        does("solve", "solved", { values: { answer: "We are sorry.", compensation: 60 } }),
        sent("answer_customer"),
        kept,
      ],
      "start find_handling solve over_limit agree agreed solve over_limit answer_customer keep closed",
    ),
    scenario(
      "Not justified",
      { ...scratched, topic: "service", order_number: "SO-10103" },
      [
        does("solve", "unjustified", {
          comment: "The shop was open.",
          values: { answer: "We were there until six." },
        }),
        sent("answer_customer"),
        kept,
      ],
      "start find_handling solve over_limit answer_customer keep closed",
    ),
    scenario(
      "Generous, and agreed to",
      scratched,
      [
        does("solve", "solved", { values: { answer: "We are very sorry.", compensation: 300 } }),
        does("agree", "approved"),
        sent("answer_customer"),
        kept,
      ],
      "start find_handling solve over_limit agree agreed answer_customer keep closed",
    ),
  ],
};
