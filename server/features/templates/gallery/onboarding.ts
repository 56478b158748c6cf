import { email, end, parallel, rules, start, task, waitFor, waitUntil } from "../blocks/elements";
import {
  choice,
  choices,
  date,
  emailAddress,
  longText,
  optional,
  person,
  section,
  text,
  yesNo,
} from "../blocks/fields";
import { path } from "../blocks/flows";
import { decision, form } from "../blocks/parts";
import { facilities, humanResources, itSupport, somebody } from "../blocks/people";
import { does, due, scenario, sent } from "../blocks/scenarios";
import type { Template } from "../template";

const departments = { sales: "Sales", production: "Production", office: "Office", it: "IT" };

const newHireForm = form("New colleague", "Who comes, when, and what has to be ready.", [
  text("name", "Name"),
  emailAddress("private_email", "Private e-mail address", {
    help: "The welcome mail goes there before the first day.",
  }),
  section("job", "The job"),
  text("job_title", "Job title"),
  choice("department", "Department", departments),
  person("line_manager", "Manager"),
  section("workplace", "Workplace"),
  date("first_day", "First day"),
  yesNo("works_remotely", "Works from home"),
  text("address", "Address for the parcel", { showIf: "works_remotely" }),
  longText("wishes", "Special wishes", { ...optional, help: "A left-handed mouse, a desk by the window." }),
]);

const accountForm = form("IT account", "What IT has set up.", [
  emailAddress("work_email", "Work e-mail address"),
  text("laptop", "Laptop", { help: "Type and inventory number." }),
  choices("done", "Set up", { account: "Account", mail: "Mailbox", phone: "Phone", vpn: "VPN" }),
]);

const feedbackForm = form("First two weeks", "How it goes, from both sides.", [
  choice("mood", "How it goes", { well: "Well", mixed: "So-so", badly: "Badly" }),
  longText("missing", "What is missing", { showIf: 'mood != "well"' }),
  longText("agreed", "What was agreed", optional),
]);

const kit = decision("Starter kit", {
  hitPolicy: "C",
  inputs: [
    { name: "department", typeRef: "string", allowedValues: '"sales", "production", "office", "it"' },
    { name: "works_remotely", typeRef: "boolean" },
  ],
  outputs: [{ name: "item", typeRef: "string" }],
  rules: [
    ["-", "-", '"Laptop"'],
    ['"sales"', "-", '"Phone"'],
    ['"production"', "-", '"Safety shoes"'],
    ['"it"', "-", '"Second screen"'],
    ["-", "true", '"Headset and parcel to the home address"'],
    ["-", "not(true)", '"Door key and locker"'],
  ],
});

const newColleague = {
  name: "Nora Neumann",
  private_email: "nora@home.example",
  job_title: "Mechanic",
  department: "production",
  line_manager: somebody,
  first_day: "2027-02-01",
  works_remotely: false,
};

const accountReady = does("set_up_account", null, {
  values: { work_email: "nora@harbour.example", laptop: "T14, 2041", done: ["account", "mail"] },
});

export const onboarding: Template = {
  title: "Onboarding",
  sentence: "IT, facilities and the manager prepare at the same time; on the first day everything is there.",
  category: "people",
  forms: [newHireForm, accountForm, feedbackForm],
  decisions: [kit],
  people: [itSupport, facilities, humanResources],
  process: {
    description: "Everything for a new colleague, from the contract to the talk after two weeks.",
    elements: [
      start("Contract signed", newHireForm),
      rules("choose_kit", "Choose the starter kit", kit, { result: "starter_kit" }),
      parallel("prepare", "Prepare"),
      task("set_up_account", "Set up account and laptop", {
        by: [itSupport],
        form: accountForm,
        edits: "all",
        due: "P5D",
        instructions: 'For {{ name }}, {{ job_title }}. Starter kit: {{ string join(starter_kit, ", ") }}.',
      }),
      task("prepare_desk", "Prepare the place to work", {
        by: [facilities],
        form: newHireForm,
        due: "P5D",
        instructions: 'Starter kit: {{ string join(starter_kit, ", ") }}.',
      }),
      task("plan_first_week", "Plan the first week", {
        by: [{ kind: "expression", expression: "line_manager" }, humanResources],
        form: newHireForm,
        due: "P5D",
        instructions: "Who shows {{ name }} around, who is the buddy, and what is the first piece of work?",
      }),
      parallel("ready", "All is ready"),
      email("welcome", "Send the welcome mail", {
        to: "{{ private_email }}",
        subject: "Welcome, {{ name }}",
        text: "We look forward to {{ first_day }}. Your account {{ work_email }} is ready, and your manager expects you at nine.",
      }),
      waitUntil("first_day_comes", "First day", 'date and time(first_day, time("09:00:00"))'),
      waitFor("two_weeks", "Two weeks", "P14D"),
      task("feedback", "Talk about the first two weeks", {
        by: [{ kind: "expression", expression: "line_manager" }, humanResources],
        form: feedbackForm,
        edits: "all",
        due: "P3D",
      }),
      end("settled", "Settled in"),
    ],
    flows: [
      ...path("start", "choose_kit", "prepare", "set_up_account", "ready"),
      ...path("prepare", "prepare_desk", "ready"),
      ...path("prepare", "plan_first_week", "ready"),
      ...path("ready", "welcome", "first_day_comes", "two_weeks", "feedback", "settled"),
    ],
  },
  sample: newColleague,
  scenarios: [
    scenario(
      "Everything is ready on the first day",
      newColleague,
      [
        does("prepare_desk"),
        accountReady,
        does("plan_first_week"),
        sent("welcome"),
        due("first_day_comes"),
        due("two_weeks"),
        does("feedback", null, { values: { mood: "well" } }),
      ],
      "start choose_kit prepare set_up_account prepare_desk plan_first_week ready welcome first_day_comes two_weeks feedback settled",
    ),
    scenario(
      "IT is late and is reminded",
      { ...newColleague, department: "it", works_remotely: true, address: "12 Harbour Road" },
      [
        due("set_up_account"),
        accountReady,
        does("prepare_desk"),
        does("plan_first_week"),
        sent("welcome"),
        due("first_day_comes"),
        due("two_weeks"),
        does("feedback", null, { values: { mood: "mixed", missing: "The second screen." } }),
      ],
      "start choose_kit prepare set_up_account prepare_desk plan_first_week ready welcome first_day_comes two_weeks feedback settled",
    ),
  ],
};
