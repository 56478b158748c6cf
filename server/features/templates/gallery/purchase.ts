import {
  addRecord,
  approval,
  email,
  end,
  gateway,
  parallel,
  revision,
  rules,
  start,
  task,
} from "../blocks/elements";
import { date, text } from "../blocks/fields";
import { chosen, otherwise, path, when } from "../blocks/flows";
import { decision, form, table } from "../blocks/parts";
import { directors, finance, manager, purchasing } from "../blocks/people";
import { does, recorded, scenario, sent } from "../blocks/scenarios";
import type { Template } from "../template";
import { purchaseForm } from "./purchase-form";

const orderForm = form("Purchase order", "What purchasing notes when it orders.", [
  text("order_number", "Order number"),
  date("delivery_date", "Promised for"),
]);

const approvalLevel = decision("Purchase approval", {
  hitPolicy: "F",
  inputs: [
    { name: "total", typeRef: "number" },
    { name: "cost_centre", typeRef: "string", allowedValues: '"1000", "2000", "3000"' },
  ],
  outputs: [
    {
      name: "level",
      typeRef: "string",
      allowedValues: '"None", "Manager", "Manager and finance", "Director"',
    },
  ],
  rules: [
    ["<= 100", "-", '"None"'],
    ["<= 500", '"2000"', '"None"'],
    ["<= 1000", "-", '"Manager"'],
    ["<= 10000", "-", '"Manager and finance"'],
    ["-", "-", '"Director"'],
  ],
});

const orders = table(
  "Purchase orders",
  [
    { key: "number", label: "Number", type: "text", required: true },
    { key: "supplier", label: "Supplier", type: "text", required: true },
    { key: "total", label: "Total", type: "number", decimals: 2 },
    { key: "delivery", label: "Promised for", type: "date" },
  ],
  [
    ["PO-1001", "Northern Tools", 640, "2027-02-12"],
    ["PO-1002", "Paper Point", 89.9, "2027-02-15"],
    ["PO-1003", "Gear Depot", 2150, "2027-03-01"],
  ],
);

const workBenches = {
  supplier: "Northern Tools",
  cost_centre: "2000",
  needed_by: "2027-03-01",
  reason: "The old work bench is worn out.",
  items: [{ article: "Work bench", quantity: 2, unit_price: 640 }],
};
const costing = (unit_price: number) => ({
  ...workBenches,
  items: [{ article: "Work bench", quantity: 1, unit_price }],
});
const ordering = [
  does("place_order", null, { values: { order_number: "PO-1004", delivery_date: "2027-02-19" } }),
  recorded("keep_order", { number: "PO-1004", supplier: "Northern Tools" }),
  sent("tell_ordered"),
];

export const purchase: Template = {
  title: "Purchase request",
  sentence: "Small purchases are ordered at once; the more it costs, the more people have to agree.",
  category: "money",
  forms: [purchaseForm, orderForm],
  decisions: [approvalLevel],
  tables: [orders],
  people: [finance, purchasing, directors],
  process: {
    description: "Buy something for the company. How many have to agree follows from what it costs.",
    elements: [
      start("Purchase requested", purchaseForm, "people and hooks"),
      rules("find_level", "Find who approves", approvalLevel, { result: "level" }),
      gateway("who_approves", "Who approves?"),
      approval("small_approval", "Approve the purchase", { by: manager, form: purchaseForm }),
      gateway("small_decided", "Approved?"),
      parallel("split", "Both approve"),
      approval("manager_approval", "Manager approval", { by: manager, form: purchaseForm }),
      approval("finance_approval", "Finance approval", { by: [finance], form: purchaseForm }),
      parallel("join", "Both decided"),
      gateway("both_decided", "Both approved?"),
      approval("director_approval", "Director approval", { by: [directors], form: purchaseForm, due: "P5D" }),
      gateway("director_decided", "Director approved?"),
      revision(
        "revise",
        purchaseForm,
        "Your purchase was not approved. Change it and send it again, or withdraw it.",
        [purchasing],
      ),
      gateway("revised", "Again?"),
      task("place_order", "Place the order", {
        by: [purchasing],
        form: orderForm,
        edits: "all",
        due: "P3D",
        instructions: "{{ supplier }}, {{ total }} EUR, needed by {{ needed_by }}.",
      }),
      addRecord("keep_order", "Keep the order", orders, {
        number: "order_number",
        supplier: "supplier",
        total: "total",
        delivery: "delivery_date",
      }),
      email("tell_ordered", "Tell the requester", {
        to: "requester",
        subject: "Ordered from {{ supplier }}: {{ order_number }}",
        text: "Your purchase over {{ total }} EUR is ordered and promised for {{ delivery_date }}.",
      }),
      end("ordered", "Ordered"),
      end("withdrawn", "Withdrawn"),
    ],
    flows: [
      ...path("start", "find_level", "who_approves"),
      otherwise("who_approves", "place_order", "nobody"),
      when("who_approves", "small_approval", "manager", 'level = "Manager"'),
      when("who_approves", "split", "more", 'level = "Manager and finance" or level = "Director"'),
      ...path("small_approval", "small_decided"),
      chosen("small_approval", "approved", "small_decided", "place_order"),
      otherwise("small_decided", "revise", "rejected"),
      ...path("split", "manager_approval", "join"),
      ...path("split", "finance_approval", "join"),
      ...path("join", "both_decided"),
      when(
        "both_decided",
        "director_approval",
        "director too",
        'level = "Director" and manager_approval.outcome = "approved" and finance_approval.outcome = "approved"',
      ),
      when(
        "both_decided",
        "place_order",
        "both approved",
        'manager_approval.outcome = "approved" and finance_approval.outcome = "approved"',
      ),
      otherwise("both_decided", "revise", "rejected"),
      ...path("director_approval", "director_decided"),
      chosen("director_approval", "approved", "director_decided", "place_order"),
      otherwise("director_decided", "revise", "rejected"),
      ...path("revise", "revised"),
      when("revised", "find_level", "send again", 'revise.outcome = "again"'),
      otherwise("revised", "withdrawn", "withdraw"),
      ...path("place_order", "keep_order", "tell_ordered", "ordered"),
    ],
  },
  sample: workBenches,
  scenarios: [
    scenario(
      "Small: ordered at once",
      costing(80),
      ordering,
      "start find_level who_approves place_order keep_order tell_ordered ordered",
    ),
    scenario(
      "The manager rejects, and it comes again smaller",
      costing(900),
      [
        does("small_approval", "rejected", { comment: "Ask for a second offer." }),
        does("revise", "again", { values: { items: costing(450).items } }),
        ...ordering,
      ],
      `start find_level who_approves small_approval small_decided revise revised find_level who_approves place_order
       keep_order tell_ordered ordered`,
    ),
    scenario(
      "Manager and finance agree",
      workBenches,
      [does("finance_approval", "approved"), does("manager_approval", "approved"), ...ordering],
      `start find_level who_approves split manager_approval finance_approval join both_decided place_order keep_order
       tell_ordered ordered`,
    ),
    scenario(
      "The director rejects, and it is withdrawn",
      costing(25_000),
      [
        does("manager_approval", "approved"),
        does("finance_approval", "approved"),
        does("director_approval", "rejected", { comment: "Not this year." }),
        does("revise", "withdrawn"),
      ],
      `start find_level who_approves split manager_approval finance_approval join both_decided director_approval
       director_decided revise revised withdrawn`,
    ),
    scenario(
      "The manager agrees",
      costing(900),
      [does("small_approval", "approved"), ...ordering],
      "start find_level who_approves small_approval small_decided place_order keep_order tell_ordered ordered",
    ),
    scenario(
      "Finance rejects, and it is withdrawn",
      workBenches,
      [
        does("manager_approval", "approved"),
        does("finance_approval", "rejected", { comment: "The budget is used up." }),
        does("revise", "withdrawn"),
      ],
      `start find_level who_approves split manager_approval finance_approval join both_decided revise revised withdrawn`,
    ),
    scenario(
      "The director agrees",
      costing(25_000),
      [
        does("manager_approval", "approved"),
        does("finance_approval", "approved"),
        does("director_approval", "approved"),
        ...ordering,
      ],
      `start find_level who_approves split manager_approval finance_approval join both_decided director_approval
       director_decided place_order keep_order tell_ordered ordered`,
    ),
  ],
};
