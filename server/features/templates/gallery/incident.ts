import { email, end, gateway, onBorder, rules, start, task } from "../blocks/elements";
import { choice, choices, files, longText, optional, text } from "../blocks/fields";
import { chosen, otherwise, path } from "../blocks/flows";
import { decision, form } from "../blocks/parts";
import { itSupport, leaders, requester } from "../blocks/people";
import { does, due, scenario, sent } from "../blocks/scenarios";
import type { Template } from "../template";

const incidentForm = form("IT incident", "What does not work, and how bad it is.", [
  text("title", "What does not work"),
  choice("service", "Service", {
    network: "Network",
    mail: "Mail and calendar",
    shop: "Web shop",
    accounting: "Accounting",
    workplace: "Computer or printer",
  }),
  choice("impact", "Who is affected", { one: "Only me", team: "My team", everybody: "Everybody" }),
  choice("urgency", "Can you go on working", { low: "Yes", medium: "With difficulty", high: "Not at all" }),
  longText("description", "What you did, and what happened"),
  files("screenshots", "Screenshots", optional),
]);

const solutionForm = form("Solution", "What it was, and what was done.", [
  choices("cause", "Cause", {
    hardware: "Hardware",
    software: "Software",
    change: "A change",
    use: "Wrong use",
  }),
  longText("solution", "What was done"),
]);

const priorities = decision("Incident priority", {
  hitPolicy: "F",
  inputs: [
    { name: "impact", typeRef: "string", allowedValues: '"one", "team", "everybody"' },
    { name: "urgency", typeRef: "string", allowedValues: '"low", "medium", "high"' },
  ],
  outputs: [
    { name: "priority", typeRef: "string", allowedValues: '"P1", "P2", "P3", "P4"' },
    { name: "target", typeRef: "string" },
  ],
  rules: [
    ['"everybody"', '"high"', '"P1"', '"PT4H"'],
    ['"everybody"', '"medium"', '"P2"', '"PT8H"'],
    ['"team"', '"high"', '"P2"', '"PT8H"'],
    ['"one"', '"low"', '"P4"', '"P5D"'],
    ["-", "-", '"P3"', '"P2D"'],
  ],
});

const printer = {
  title: "The printer on the second floor",
  service: "workplace",
  impact: "team",
  urgency: "medium",
  description: "It says paper jam, but there is none.",
};
const outage = { ...printer, title: "No network", service: "network", impact: "everybody", urgency: "high" };

const repaired = { values: { cause: ["hardware"], solution: "The feed roller was worn out." } };

export const incident: Template = {
  title: "IT incident",
  sentence:
    "Impact and urgency give the priority; what takes too long goes up, what is solved gets confirmed.",
  category: "it",
  forms: [incidentForm, solutionForm],
  decisions: [priorities],
  people: [itSupport],
  process: {
    description: "Something does not work. IT support solves it within the time that its priority allows.",
    elements: [
      start("Incident reported", incidentForm, "people and hooks"),
      rules("prioritise", "Set the priority", priorities, { result: "handling" }),
      task("solve", "Solve the incident", {
        by: [itSupport],
        form: solutionForm,
        edits: "all",
        dueAt: "now() + duration(handling.target)",
        instructions: "{{ handling.priority }}: {{ title }}\n\n{{ description }}",
        outcomes: [
          { value: "solved", label: "Solved", tone: "positive" },
          { value: "known", label: "Workaround given", tone: "neutral", commentRequired: true },
        ],
        followUps: [
          { kind: "remind", before: "PT1H" },
          { kind: "escalate", code: "too late" },
        ],
      }),
      onBorder("too_late", "Too late", "solve", {
        event: { type: "escalation", code: "too late" },
        interrupting: false,
      }),
      task("take_over", "Decide how it goes on", {
        by: leaders,
        form: incidentForm,
        instructions: "{{ handling.priority }} and over its time. Who helps, and who has to be told?",
      }),
      end("decided", "Decided"),
      task("confirm", "Confirm that it works", {
        by: [requester, itSupport],
        form: incidentForm,
        instructions: "{{ solution }}",
        outcomes: [
          { value: "works", label: "It works", tone: "positive" },
          { value: "still_broken", label: "Still broken", tone: "negative", commentRequired: true },
        ],
      }),
      onBorder("no_answer", "No answer in 3 days", "confirm", {
        event: { type: "timer", duration: "P3D" },
        interrupting: true,
      }),
      gateway("works_now", "Works again?"),
      email("tell_support", "Tell IT support", {
        to: "support@example.com",
        subject: "Closed: {{ title }} ({{ handling.priority }})",
        text: "{{ title }}\n\nSolution: {{ solution }}",
      }),
      end("closed", "Closed"),
    ],
    flows: [
      ...path("start", "prioritise", "solve", "confirm", "works_now"),
      ...path("too_late", "take_over", "decided"),
      chosen("confirm", "works", "works_now", "tell_support"),
      otherwise("works_now", "solve", "still broken"),
      ...path("no_answer", "tell_support", "closed"),
    ],
  },
  sample: printer,
  scenarios: [
    scenario(
      "Solved and confirmed",
      printer,
      [does("solve", "solved", repaired), does("confirm", "works"), sent("tell_support")],
      "start prioritise solve confirm works_now tell_support closed",
    ),
    scenario(
      "Still broken, and then nobody answers",
      printer,
      [
        does("solve", "solved", repaired),
        does("confirm", "still_broken", { comment: "It jams again." }),
        does("solve", "known", { ...repaired, comment: "Use the one on the first floor." }),
        due("no_answer"),
        sent("tell_support"),
      ],
      "start prioritise solve confirm works_now solve confirm no_answer tell_support closed",
    ),
    scenario(
      "The network is down for too long",
      outage,
      [
        due("solve"),
        due("solve"),
        does("take_over"),
        does("solve", "solved", repaired),
        does("confirm", "works"),
        sent("tell_support"),
      ],
      "start prioritise solve too_late take_over decided confirm works_now tell_support closed",
    ),
  ],
};
