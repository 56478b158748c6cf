import { approval, email, end, gateway, rules, start, task, waitUntil } from "../blocks/elements";
import { choice, choices, date, files, longText, optional, section, text } from "../blocks/fields";
import { chosen, otherwise, path, when } from "../blocks/flows";
import { decision, form } from "../blocks/parts";
import { changeBoard, itSupport, requester } from "../blocks/people";
import { does, due, scenario, sent } from "../blocks/scenarios";
import type { Template } from "../template";

const changeForm = form("Change request", "What is changed, when, and how it is undone.", [
  text("title", "Change"),
  choices("services", "Services", {
    network: "Network",
    mail: "Mail and calendar",
    shop: "Web shop",
    accounting: "Accounting",
  }),
  longText("description", "What is done, step by step"),
  section("risk", "Risk"),
  choice("impact", "When it goes wrong", {
    small: "Few notice",
    medium: "A team cannot work",
    large: "Customers notice",
  }),
  choice("likelihood", "How likely is that", {
    low: "Done often before",
    medium: "Tested",
    high: "New to us",
  }),
  longText("fallback", "How it is undone"),
  section("when", "When"),
  date("planned_for", "Planned for", { help: "The work begins at eight in the evening." }),
  files("plan", "Plan", optional),
]);

const reportForm = form("Change report", "How it went.", [
  longText("report", "What happened"),
  text("took_minutes", "Minutes of interruption", optional),
]);

const category = decision("Change category", {
  hitPolicy: "U",
  inputs: [
    { name: "impact", typeRef: "string", allowedValues: '"small", "medium", "large"' },
    { name: "likelihood", typeRef: "string", allowedValues: '"low", "medium", "high"' },
  ],
  outputs: [{ name: "category", typeRef: "string", allowedValues: '"standard", "normal", "major"' }],
  rules: [
    ['"small"', '"low", "medium"', '"standard"'],
    ['"small"', '"high"', '"normal"'],
    ['"medium"', '"low", "medium"', '"normal"'],
    ['"medium"', '"high"', '"major"'],
    ['"large"', '"low"', '"normal"'],
    ['"large"', '"medium", "high"', '"major"'],
  ],
});

const update = {
  title: "Update the mail server",
  services: ["mail"],
  description: "1. Back up. 2. Update. 3. Send a test mail.",
  impact: "small",
  likelihood: "medium",
  fallback: "Restore the back-up, 20 minutes.",
  planned_for: "2027-01-20",
};
const move = {
  ...update,
  title: "Move the web shop",
  services: ["shop"],
  impact: "large",
  likelihood: "high",
};

export const change: Template = {
  title: "Change approval",
  sentence: "Harmless changes go ahead; risky ones need a lead, the riskiest the whole change board.",
  category: "it",
  forms: [changeForm, reportForm],
  decisions: [category],
  people: [changeBoard, itSupport],
  process: {
    description:
      "Change something in IT without surprises: assessed, agreed, done at its time, and reported.",
    elements: [
      start("Change planned", changeForm),
      rules("assess", "Assess the risk", category, { result: "category" }),
      gateway("which_category", "Which category?"),
      approval("lead_approval", "Agree to the change", { by: [itSupport], form: changeForm }),
      gateway("lead_decided", "Agreed?"),
      approval("board_approval", "Agree as the change board", {
        by: [changeBoard],
        form: changeForm,
        due: "P3D",
        completion: { rule: "all" },
        instructions: "Impact {{ impact }}, likelihood {{ likelihood }}. Undone by: {{ fallback }}",
      }),
      gateway("board_decided", "All agree?"),
      email("tell_refused", "Tell the requester", {
        subject: "Not like this: {{ title }}",
        text: "The change was not agreed to. Talk to the change board, and plan it anew.",
      }),
      end("refused", "Refused"),
      waitUntil("window_opens", "Evening of the day", 'date and time(planned_for, time("20:00:00"))'),
      task("implement", "Make the change", {
        by: [requester, itSupport],
        form: reportForm,
        edits: "all",
        due: "P1D",
        instructions: "{{ description }}\n\nUndone by: {{ fallback }}",
        outcomes: [
          { value: "done", label: "Done", tone: "positive" },
          { value: "undone", label: "Undone", tone: "negative", commentRequired: true },
        ],
      }),
      gateway("went_well", "Went well?"),
      task("review", "Find out what went wrong", {
        by: [changeBoard],
        form: reportForm,
        due: "P5D",
        instructions: "{{ title }} was undone: {{ implement.comment }}",
      }),
      end("changed", "Changed"),
      end("undone", "Undone and reviewed"),
    ],
    flows: [
      ...path("start", "assess", "which_category"),
      when("which_category", "window_opens", "standard", 'category = "standard"'),
      when("which_category", "board_approval", "major", 'category = "major"'),
      otherwise("which_category", "lead_approval", "normal"),
      ...path("lead_approval", "lead_decided"),
      chosen("lead_approval", "approved", "lead_decided", "window_opens"),
      otherwise("lead_decided", "tell_refused", "rejected"),
      ...path("board_approval", "board_decided"),
      chosen("board_approval", "approved", "board_decided", "window_opens"),
      otherwise("board_decided", "tell_refused", "rejected"),
      ...path("tell_refused", "refused"),
      ...path("window_opens", "implement", "went_well"),
      chosen("implement", "done", "went_well", "changed"),
      otherwise("went_well", "review", "undone"),
      ...path("review", "undone"),
    ],
  },
  sample: update,
  scenarios: [
    scenario(
      "A standard change goes ahead",
      update,
      [due("window_opens"), does("implement", "done", { values: { report: "As planned." } })],
      "start assess which_category window_opens implement went_well changed",
    ),
    scenario(
      "The board refuses a major change",
      move,
      [does("board_approval", "rejected", { comment: "Not before the season." }), sent("tell_refused")],
      "start assess which_category board_approval board_decided tell_refused refused",
    ),
    scenario(
      "A normal change is undone and reviewed",
      { ...update, impact: "medium" },
      [
        does("lead_approval", "approved"),
        due("window_opens"),
        does("implement", "undone", {
          comment: "The test mail did not arrive.",
          values: { report: "Restored." },
        }),
        does("review"),
      ],
      "start assess which_category lead_approval lead_decided window_opens implement went_well review undone",
    ),
    scenario(
      "A normal change is refused by the lead",
      { ...update, impact: "medium" },
      [does("lead_approval", "rejected", { comment: "The fallback is missing." }), sent("tell_refused")],
      "start assess which_category lead_approval lead_decided tell_refused refused",
    ),
  ],
};
