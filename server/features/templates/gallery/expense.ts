import { approval, email, end, gateway, revision, rules, start, task } from "../blocks/elements";
import {
  calculated,
  choice,
  column,
  date,
  files,
  longText,
  optional,
  rows,
  text,
  yesNo,
} from "../blocks/fields";
import { chosen, otherwise, path, when } from "../blocks/flows";
import { decision, form } from "../blocks/parts";
import { finance, manager } from "../blocks/people";
import { does, scenario, sent } from "../blocks/scenarios";
import type { Template } from "../template";

const expenseForm = form("Expense claim", "What you paid for the company, with the receipts.", [
  text("purpose", "Purpose", { help: "Trade fair in Lyon, dinner with a customer." }),
  choice("category", "Category", {
    travel: "Travel",
    meals: "Meals and guests",
    training: "Training",
    equipment: "Equipment",
  }),
  date("spent_on", "Date", { help: "The last day, if there were several." }),
  rows("items", "Receipts", [
    column.text("what", "What"),
    column.number("count", "Count"),
    column.money("price", "Price"),
    column.calculated("amount", "Amount", "count * price"),
  ]),
  calculated("total", "Total", "sum(items.amount)", "EUR"),
  files("receipts", "Scans of the receipts", { maxFiles: 20 }),
  yesNo("guests_invited", "Guests were invited", { showIf: 'category = "meals"' }),
  longText("guests", "Who was there", {
    help: "Names and companies, for the tax office.",
    showIf: "guests_invited",
  }),
  text("iban", "Bank account (IBAN)", { help: "Where the money goes.", maxLength: 34 }),
]);

const paymentForm = form("Expense payment", "What finance notes when it pays.", [
  date("paid_on", "Paid on"),
  text("booking_number", "Booking number", optional),
]);

const policy = decision("Expense policy", {
  hitPolicy: "F",
  inputs: [
    { name: "category", typeRef: "string", allowedValues: '"travel", "meals", "training", "equipment"' },
    { name: "total", typeRef: "number" },
  ],
  outputs: [{ name: "check", typeRef: "string", allowedValues: '"None", "Manager", "Manager and finance"' }],
  rules: [
    ['"travel"', "<= 100", '"None"'],
    ['"meals"', "<= 50", '"None"'],
    ['"equipment"', "> 500", '"Manager and finance"'],
    ["-", "<= 1000", '"Manager"'],
    ["-", "-", '"Manager and finance"'],
  ],
});

const fair = {
  purpose: "Trade fair in Lyon",
  category: "travel",
  spent_on: "2027-02-03",
  items: [
    { what: "Train, both ways", count: 1, price: 182.4 },
    { what: "Hotel, nights", count: 2, price: 118 },
  ],
  receipts: [
    {
      id: "01980000-0000-7000-8000-0000000000a1",
      name: "receipts.pdf",
      size: 48_211,
      type: "application/pdf",
    },
  ],
  iban: "DE02 1203 0000 0000 2020 51",
};
const paying = [does("pay", null, { values: { paid_on: "2027-01-20" } }), sent("tell_paid")];

export const expense: Template = {
  title: "Expense claim",
  sentence: "Receipts come in, the policy says who checks them, and finance pays them back.",
  category: "money",
  forms: [expenseForm, paymentForm],
  decisions: [policy],
  people: [finance],
  process: {
    description: "Get back what you paid for the company.",
    elements: [
      start("Expenses claimed", expenseForm),
      rules("find_check", "Look into the policy", policy, { result: "check" }),
      gateway("who_checks", "Who checks?"),
      approval("manager_check", "Check the expenses", {
        by: manager,
        form: expenseForm,
        instructions: "{{ purpose }}: {{ total }} EUR.",
      }),
      gateway("manager_checked", "Manager agrees?"),
      gateway("needs_finance", "Finance as well?"),
      approval("finance_check", "Check the receipts", {
        by: [finance],
        form: expenseForm,
      }),
      gateway("finance_checked", "Finance agrees?"),
      revision(
        "revise",
        expenseForm,
        "Your expenses were not accepted. Change them and send them again, or withdraw them.",
      ),
      gateway("revised", "Again?"),
      task("pay", "Pay the expenses", {
        by: [finance],
        form: paymentForm,
        edits: "all",
        due: "P5D",
        instructions: "{{ total }} EUR to {{ iban }}, for {{ purpose }}.",
      }),
      email("tell_paid", "Tell the requester", {
        subject: "Your expenses are paid: {{ purpose }}",
        text: "{{ total }} EUR were sent to {{ iban }} on {{ paid_on }}.",
      }),
      end("paid", "Paid"),
      end("withdrawn", "Withdrawn"),
    ],
    flows: [
      ...path("start", "find_check", "who_checks"),
      when("who_checks", "pay", "within the policy", 'check = "None"'),
      otherwise("who_checks", "manager_check", "to be checked"),
      ...path("manager_check", "manager_checked"),
      chosen("manager_check", "approved", "manager_checked", "needs_finance"),
      otherwise("manager_checked", "revise", "rejected"),
      when("needs_finance", "finance_check", "finance too", 'check = "Manager and finance"'),
      otherwise("needs_finance", "pay", "manager alone"),
      ...path("finance_check", "finance_checked"),
      chosen("finance_check", "approved", "finance_checked", "pay"),
      otherwise("finance_checked", "revise", "rejected"),
      ...path("revise", "revised"),
      when("revised", "find_check", "send again", 'revise.outcome = "again"'),
      otherwise("revised", "withdrawn", "withdraw"),
      ...path("pay", "tell_paid", "paid"),
    ],
  },
  sample: fair,
  scenarios: [
    scenario(
      "A taxi, within the policy",
      { ...fair, items: [{ what: "Taxi", count: 1, price: 24.5 }] },
      paying,
      "start find_check who_checks pay tell_paid paid",
    ),
    scenario(
      "The manager agrees",
      fair,
      [does("manager_check", "approved"), ...paying],
      "start find_check who_checks manager_check manager_checked needs_finance pay tell_paid paid",
    ),
    scenario(
      "Finance wants another receipt, and then pays",
      { ...fair, items: [{ what: "Hotel, nights", count: 10, price: 190 }] },
      [
        does("manager_check", "approved"),
        does("finance_check", "rejected", { comment: "The bill of the hotel is missing." }),
        does("revise", "again", { values: { items: [{ what: "Hotel, nights", count: 2, price: 190 }] } }),
        does("manager_check", "approved"),
        ...paying,
      ],
      `start find_check who_checks manager_check manager_checked needs_finance finance_check finance_checked revise revised
       find_check who_checks manager_check manager_checked needs_finance pay tell_paid paid`,
    ),
    scenario(
      "Rejected and withdrawn",
      fair,
      [does("manager_check", "rejected", { comment: "A private trip." }), does("revise", "withdrawn")],
      "start find_check who_checks manager_check manager_checked revise revised withdrawn",
    ),
    scenario(
      "Manager and finance agree",
      { ...fair, items: [{ what: "Hotel, nights", count: 10, price: 190 }] },
      [does("manager_check", "approved"), does("finance_check", "approved"), ...paying],
      `start find_check who_checks manager_check manager_checked needs_finance finance_check finance_checked pay tell_paid
       paid`,
    ),
  ],
};
