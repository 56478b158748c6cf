import { email, end, gateway, inclusive, onBorder, revision, rules, start, task } from "../blocks/elements";
import {
  choice,
  choices,
  date,
  files,
  longText,
  money,
  number,
  optional,
  section,
  text,
  yesNo,
} from "../blocks/fields";
import { otherwise, path, when } from "../blocks/flows";
import { decision, form } from "../blocks/parts";
import { directors, finance, legal, privacy } from "../blocks/people";
import { does, due, scenario, sent } from "../blocks/scenarios";
import type { Template } from "../template";

const contractForm = form("Contract", "What is agreed with whom, and the draft.", [
  text("partner", "Contract partner"),
  choice("kind", "Kind", {
    supplier: "We buy",
    customer: "We sell",
    partner: "Partnership",
    nda: "Confidentiality",
  }),
  section("terms", "Terms"),
  money("value", "Value over the whole term"),
  number("months", "Term in months", { min: 1, max: 240, decimals: 0 }),
  date("starts_on", "Starts on"),
  section("review", "For the review"),
  yesNo("has_personal_data", "Personal data is processed"),
  yesNo("is_own_template", "It is our own template, unchanged"),
  longText("special_terms", "What is unusual", { ...optional, showIf: "not(is_own_template = true)" }),
  files("draft", "Draft"),
]);

const signedForm = form("Signed contract", "The contract as it was signed.", [
  date("signed_on", "Signed on"),
  files("signed_copy", "Signed copy", optional),
  choices("kept_where", "Kept", { paper: "On paper", archive: "In the archive" }),
]);

const reviewers = decision("Contract reviewers", {
  hitPolicy: "C",
  inputs: [
    { name: "value", typeRef: "number" },
    { name: "has_personal_data", typeRef: "boolean" },
    { name: "is_own_template", typeRef: "boolean" },
  ],
  outputs: [{ name: "reviewer", typeRef: "string", allowedValues: '"legal", "finance", "privacy"' }],
  rules: [
    ["> 25000", "-", "-", '"finance"'],
    ["-", "true", "-", '"privacy"'],
    ["-", "-", "not(true)", '"legal"'],
    ["> 100000", "-", "true", '"legal"'],
  ],
});

const verdict = [
  { value: "fine", label: "No objections", tone: "positive" as const },
  { value: "objections", label: "Objections", tone: "negative" as const, commentRequired: true },
];

/** Only of those who were asked this time: after a negotiation it may be fewer. */
const objected = ["legal", "finance", "privacy"]
  .map((who) => `(list contains(reviewers, "${who}") and ${who}_review.outcome = "objections")`)
  .join(" or ");

const nda = {
  partner: "City Couriers",
  kind: "nda",
  value: 0,
  months: 24,
  starts_on: "2027-02-01",
  has_personal_data: false,
  is_own_template: true,
  draft: [
    {
      id: "01980000-0000-7000-8000-0000000000a2",
      name: "nda.docx",
      size: 18_004,
      type: "application/msword",
    },
  ],
};
const lease = {
  ...nda,
  partner: "Van Lease",
  kind: "supplier",
  value: 48_000,
  has_personal_data: true,
  is_own_template: false,
};

const signed = { values: { signed_on: "2027-01-28", kept_where: ["archive"] } };

export const contract: Template = {
  title: "Contract review",
  sentence: "Legal, finance and privacy look at what concerns them, side by side; then it is signed.",
  category: "business",
  forms: [contractForm, signedForm],
  decisions: [reviewers],
  people: [legal, finance, privacy, directors],
  process: {
    description: "A contract is reviewed by those whom it concerns, negotiated if need be, and signed.",
    elements: [
      start("Draft is there", contractForm),
      rules("find_reviewers", "Find who reviews", reviewers, { result: "reviewers" }),
      inclusive("begin_review", "Who reviews?"),
      task("legal_review", "Review the terms", {
        by: [legal],
        form: contractForm,
        due: "P5D",
        outcomes: verdict,
      }),
      task("finance_review", "Review the figures", {
        by: [finance],
        form: contractForm,
        due: "P3D",
        outcomes: verdict,
      }),
      task("privacy_review", "Review the data protection", {
        by: [privacy],
        form: contractForm,
        due: "P5D",
        outcomes: verdict,
      }),
      inclusive("all_reviewed", "All reviewed"),
      gateway("objections", "Objections?"),
      revision(
        "negotiate",
        contractForm,
        "There are objections. Negotiate, attach the new draft and send it again.",
      ),
      gateway("negotiated", "Again?"),
      task("sign", "Sign the contract", {
        by: [directors],
        form: signedForm,
        edits: "all",
        due: "P5D",
        instructions: "{{ partner }}: {{ value }} EUR over {{ months }} months.",
      }),
      onBorder("sign_reminder", "A week later", "sign", {
        event: { type: "timer", duration: "P7D" },
        interrupting: false,
      }),
      email("tell_waiting", "Tell that it waits", {
        subject: "The contract with {{ partner }} still waits for its signature",
        text: "It was reviewed a week ago. Ask the directors whether something is missing.",
      }),
      end("told", "Told"),
      email("tell_signed", "Tell the requester", {
        subject: "Signed: the contract with {{ partner }}",
        text: "The contract with {{ partner }} was signed on {{ signed_on }}. It starts on {{ starts_on }}.",
      }),
      end("signed", "Signed"),
      end("given_up", "Given up"),
    ],
    flows: [
      ...path("start", "find_reviewers", "begin_review"),
      when("begin_review", "legal_review", "legal", 'list contains(reviewers, "legal")'),
      when("begin_review", "finance_review", "finance", 'list contains(reviewers, "finance")'),
      when("begin_review", "privacy_review", "privacy", 'list contains(reviewers, "privacy")'),
      otherwise("begin_review", "all_reviewed", "nobody"),
      ...path("legal_review", "all_reviewed"),
      ...path("finance_review", "all_reviewed"),
      ...path("privacy_review", "all_reviewed"),
      ...path("all_reviewed", "objections"),
      when("objections", "negotiate", "objections", objected),
      otherwise("objections", "sign", "none"),
      ...path("negotiate", "negotiated"),
      when("negotiated", "find_reviewers", "send again", 'negotiate.outcome = "again"'),
      otherwise("negotiated", "given_up", "withdraw"),
      ...path("sign", "tell_signed", "signed"),
      ...path("sign_reminder", "tell_waiting", "told"),
    ],
  },
  sample: lease,
  scenarios: [
    scenario(
      "Our own template needs no review",
      nda,
      [does("sign", null, signed), sent("tell_signed")],
      "start find_reviewers begin_review all_reviewed objections sign tell_signed signed",
    ),
    scenario(
      "Objections are negotiated; the signature takes long",
      lease,
      [
        does("legal_review", "objections", { comment: "The term renews by itself." }),
        does("finance_review", "fine"),
        does("privacy_review", "fine"),
        does("negotiate", "again"),
        does("legal_review", "fine"),
        does("finance_review", "fine"),
        does("privacy_review", "fine"),
        due("sign_reminder"),
        sent("tell_waiting"),
        does("sign", null, signed),
        sent("tell_signed"),
      ],
      `start find_reviewers begin_review legal_review finance_review privacy_review all_reviewed
       objections negotiate negotiated find_reviewers begin_review legal_review finance_review privacy_review all_reviewed
       objections sign sign_reminder tell_waiting told tell_signed signed`,
    ),
    scenario(
      "Given up over the figures",
      { ...lease, is_own_template: true, has_personal_data: false },
      [does("finance_review", "objections", { comment: "Too dear." }), does("negotiate", "withdrawn")],
      "start find_reviewers begin_review finance_review all_reviewed objections negotiate negotiated given_up",
    ),
  ],
};
