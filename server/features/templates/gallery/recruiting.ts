import { approval, email, end, gateway, keepRecord, parallel, rules, start, task } from "../blocks/elements";
import {
  calculated,
  choice,
  date,
  emailAddress,
  files,
  longText,
  money,
  number,
  optional,
  person,
  phone,
  rating,
  section,
  text,
  yesNo,
} from "../blocks/fields";
import { chosen, otherwise, path, when } from "../blocks/flows";
import { decision, form, table } from "../blocks/parts";
import { directors, humanResources, somebody } from "../blocks/people";
import { does, recorded, scenario, sent } from "../blocks/scenarios";
import type { Template } from "../template";

const applicationForm = form("Application", "Who applies, for what, and with which papers.", [
  text("name", "Name"),
  emailAddress("applicant_email", "E-mail address"),
  phone("applicant_phone", "Phone number", { ...optional, callingCode: "+49" }),
  section("application", "The application"),
  choice("position", "Position", {
    mechanic: "Mechanic",
    sales: "Sales representative",
    accountant: "Accountant",
  }),
  choice("source", "Heard of us by", {
    web: "Our web page",
    portal: "Job portal",
    friend: "A colleague",
    agency: "Agency",
  }),
  person("hiring_manager", "Decides with HR"),
  money("salary_wish", "Salary wish per year", optional),
  date("available_from", "Available from", optional),
  files("papers", "Letter and CV"),
  yesNo("may_be_kept", "May be kept for other positions"),
]);

const scoreForm = form("Interview scores", "What the talk has shown.", [
  rating("skills", "Skills", { lowLabel: "Has to learn it", highLabel: "Masters it" }),
  rating("motivation", "Motivation"),
  rating("team_fit", "Fits into the team"),
  calculated("score", "Average", "(skills + motivation + team_fit) / 3"),
  longText("impression", "Impression"),
]);

const offerForm = form("Offer", "What we offer.", [
  money("salary", "Salary per year"),
  date("starts_on", "Starts on"),
  number("holidays", "Days of holiday", { min: 20, max: 40, decimals: 0 }),
]);

const verdict = decision("Interview verdict", {
  hitPolicy: "F",
  inputs: [
    { name: "skills", typeRef: "number" },
    { name: "score", typeRef: "number" },
  ],
  outputs: [{ name: "verdict", typeRef: "string", allowedValues: '"Offer", "Second talk", "Decline"' }],
  rules: [
    ["< 2", "-", '"Decline"'],
    ["-", ">= 4", '"Offer"'],
    ["-", ">= 3", '"Second talk"'],
    ["-", "-", '"Decline"'],
  ],
});

const pool = table(
  "Talent pool",
  [
    { key: "email", label: "E-mail", type: "email", required: true },
    { key: "name", label: "Name", type: "text", required: true },
    { key: "position", label: "Position", type: "text" },
    { key: "score", label: "Score", type: "number", decimals: 2 },
  ],
  [
    ["mara@applicant.example", "Mara Lind", "sales", 3.67],
    ["jon@applicant.example", "Jon Ritter", "mechanic", 3],
  ],
);

const applicant = {
  name: "Ida Berg",
  applicant_email: "ida@applicant.example",
  position: "mechanic",
  source: "friend",
  hiring_manager: somebody,
  salary_wish: 42_000,
  papers: [
    { id: "01980000-0000-7000-8000-0000000000a4", name: "cv.pdf", size: 120_400, type: "application/pdf" },
  ],
  may_be_kept: true,
};
const scores = (skills: number, motivation: number, team_fit: number) => ({
  values: { skills, motivation, team_fit, impression: "An open talk." },
});
const offered = { values: { salary: 41_000, starts_on: "2027-04-01", holidays: 30 } };

export const recruiting: Template = {
  title: "Recruiting",
  sentence:
    "From the application to the signed offer: screening, talks with scores, and a polite answer to everybody.",
  category: "people",
  forms: [applicationForm, scoreForm, offerForm],
  decisions: [verdict],
  tables: [pool],
  people: [humanResources, directors],
  process: {
    description: "One request per application. Nobody waits for an answer for longer than the steps take.",
    elements: [
      start("Application received", applicationForm, "people and hooks"),
      parallel("received", "Answer and look"),
      email("confirm", "Confirm that it has come", {
        to: "{{ applicant_email }}",
        subject: "Your application",
        text: "Dear {{ name }},\n\nthank you for your application. You hear from us within a week.",
      }),
      end("confirmed", "Confirmed"),
      task("screen", "Look through the papers", {
        by: [humanResources],
        form: applicationForm,
        due: "P3D",
        outcomes: [
          { value: "invite", label: "Invite", tone: "positive" },
          { value: "decline", label: "Decline", tone: "negative" },
        ],
      }),
      gateway("screened", "Invite?"),
      task("interview", "Hold the talk", {
        by: [{ kind: "expression", expression: "hiring_manager" }, humanResources],
        form: scoreForm,
        edits: "all",
        due: "P10D",
        instructions: "{{ name }} for {{ position }}. Invite by {{ applicant_email }}.",
      }),
      rules("judge", "Weigh the scores", verdict, { result: "verdict" }),
      gateway("judged", "What now?"),
      task("prepare_offer", "Prepare the offer", {
        by: [humanResources],
        form: offerForm,
        edits: "all",
        due: "P2D",
        instructions: "Score {{ score }}. Salary wish: {{ salary_wish }} EUR.",
      }),
      approval("offer_approval", "Agree to the offer", { by: [directors], form: offerForm }),
      gateway("offer_decided", "Agreed?"),
      email("send_offer", "Send the offer", {
        to: "{{ applicant_email }}",
        subject: "Our offer",
        text: "Dear {{ name }},\n\nwe would like to work with you from {{ starts_on }} on: {{ salary }} EUR a year and {{ holidays }} days of holiday.",
      }),
      end("offered", "Offered"),
      email("send_refusal", "Decline politely", {
        to: "{{ applicant_email }}",
        subject: "Your application",
        text: "Dear {{ name }},\n\nthank you for your time. We have decided for somebody else, and wish you all the best.",
      }),
      gateway("may_keep", "May be kept?"),
      keepRecord("keep", "Keep in the talent pool", pool, {
        email: "applicant_email",
        name: "name",
        position: "position",
        score: "score",
      }),
      end("declined", "Declined"),
    ],
    flows: [
      ...path("start", "received", "confirm", "confirmed"),
      ...path("received", "screen", "screened"),
      chosen("screen", "invite", "screened", "interview"),
      otherwise("screened", "send_refusal", "decline"),
      ...path("interview", "judge", "judged"),
      when("judged", "prepare_offer", "offer", 'verdict = "Offer"'),
      when("judged", "interview", "second talk", 'verdict = "Second talk"'),
      otherwise("judged", "send_refusal", "decline"),
      ...path("prepare_offer", "offer_approval", "offer_decided"),
      chosen("offer_approval", "approved", "offer_decided", "send_offer"),
      otherwise("offer_decided", "prepare_offer", "rejected"),
      ...path("send_offer", "offered"),
      ...path("send_refusal", "may_keep"),
      when("may_keep", "keep", "yes", "may_be_kept = true"),
      otherwise("may_keep", "declined", "no"),
      ...path("keep", "declined"),
    ],
  },
  sample: applicant,
  scenarios: [
    scenario(
      "A second talk, and then an offer that is improved",
      applicant,
      [
        sent("confirm"),
        does("screen", "invite"),
        does("interview", null, scores(3, 4, 3)),
        does("interview", null, scores(4, 5, 4)),
        does("prepare_offer", null, offered),
        does("offer_approval", "rejected", { comment: "Offer a little more." }),
        does("prepare_offer", null, { values: { ...offered.values, salary: 42_000 } }),
        does("offer_approval", "approved"),
        sent("send_offer"),
      ],
      `start received confirm confirmed screen screened interview judge judged interview judge judged prepare_offer
       offer_approval offer_decided prepare_offer offer_approval offer_decided send_offer offered`,
    ),
    scenario(
      "Declined after the talk, and kept in mind",
      applicant,
      [
        sent("confirm"),
        does("screen", "invite"),
        does("interview", null, scores(1, 5, 5)),
        sent("send_refusal"),
        recorded("keep", { email: "ida@applicant.example", name: "Ida Berg" }),
      ],
      `start received confirm confirmed screen screened interview judge judged send_refusal may_keep keep declined`,
    ),
    scenario(
      "Declined by the papers",
      { ...applicant, may_be_kept: false },
      [sent("confirm"), does("screen", "decline"), sent("send_refusal")],
      "start received confirm confirmed screen screened send_refusal may_keep declined",
    ),
  ],
};
