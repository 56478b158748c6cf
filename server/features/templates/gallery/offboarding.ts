import { document, email, end, inclusive, parallel, start, task, waitUntil } from "../blocks/elements";
import { choice, choices, date, longText, optional, person, text, yesNo } from "../blocks/fields";
import { otherwise, path, when } from "../blocks/flows";
import { form } from "../blocks/parts";
import { facilities, finance, humanResources, itSupport } from "../blocks/people";
import { does, due, made, scenario, sent } from "../blocks/scenarios";
import type { Template } from "../template";

const leavingForm = form("Somebody leaves", "Who leaves, when, and what has to come back.", [
  person("leaver", "Who leaves", { ...optional, help: "Leave it empty when they are no member here." }),
  text("name", "Name"),
  text("job_title", "Job title"),
  date("last_day", "Last day"),
  choice("reason", "Reason", {
    notice: "Gave notice",
    dismissed: "Was dismissed",
    retired: "Retires",
    ended: "Contract ends",
  }),
  choices("returns", "Has to be returned", {
    laptop: "Laptop",
    phone: "Phone",
    keys: "Keys",
    car: "Company car",
    card: "Credit card",
  }),
  text("car_plate", "Number plate of the car", { showIf: 'list contains(returns, "car")' }),
  yesNo("wants_certificate", "Wants a certificate of employment"),
]);

const handoverForm = form("Handover", "What goes on, and with whom.", [
  person("successor", "Takes over", optional),
  longText("open_work", "Open work"),
]);

const interviewForm = form("Exit talk", "What we can learn from it.", [
  choice("main_reason", "Main reason", {
    pay: "Pay",
    work: "The work",
    people: "People",
    life: "Private",
    other: "Other",
  }),
  longText("advice", "What should we change?", optional),
]);

const leaver = {
  name: "Tom Tanner",
  job_title: "Sales representative",
  last_day: "2027-02-26",
  reason: "notice",
  returns: ["laptop", "car"],
  car_plate: "HB-AB 123",
  wants_certificate: true,
};

export const offboarding: Template = {
  title: "Offboarding",
  sentence: "Handover, return of equipment and the exit talk; access ends on the last day and not later.",
  category: "people",
  forms: [leavingForm, handoverForm, interviewForm],
  people: [humanResources, itSupport, facilities, finance],
  process: {
    description:
      "What has to happen when somebody leaves, so that nothing is forgotten and no access stays open.",
    elements: [
      start("Somebody leaves", leavingForm),
      parallel("begin", "All of it"),
      task("hand_over", "Hand the work over", {
        by: [{ kind: "manager" }, humanResources],
        form: handoverForm,
        edits: "all",
        due: "P10D",
        instructions: "{{ name }} leaves on {{ last_day }}.",
      }),
      inclusive("what_else", "What else?"),
      task("exit_talk", "Hold the exit talk", {
        by: [humanResources],
        form: interviewForm,
        edits: "all",
        due: "P10D",
      }),
      document(
        "certificate",
        "Draft the certificate",
        "Certificate {{ name }}",
        "# Certificate of employment\n\n{{ name }} has worked for us as {{ job_title }} until {{ last_day }}.\n\nWe thank {{ name }} for the good work and wish all the best.",
      ),
      task("car_return", "Take the car back", {
        by: [facilities],
        due: "P15D",
        instructions: "Number plate {{ car_plate }}: look for damage, and note the mileage.",
      }),
      task("payroll", "Prepare the last salary", { by: [finance], form: leavingForm, due: "P10D" }),
      inclusive("all_else", "All done"),
      waitUntil("last_day_comes", "Last day", 'date and time(last_day, time("16:00:00"))'),
      task("end_access", "End all access", {
        by: [itSupport],
        form: leavingForm,
        due: "PT4H",
        instructions: "Lock the accounts of {{ name }}, forward the mail, take back the laptop.",
      }),
      parallel("complete", "Complete"),
      email("tell_done", "Tell who asked for it", {
        subject: "{{ name }} has left: everything is done",
        text: "Handover, returns, salary and access of {{ name }} are done.",
      }),
      end("left", "Left"),
    ],
    flows: [
      ...path("start", "begin", "hand_over", "complete"),
      ...path("begin", "payroll", "complete"),
      ...path("begin", "what_else"),
      otherwise("what_else", "all_else", "nothing"),
      when("what_else", "exit_talk", "gave notice", 'reason = "notice"'),
      when("what_else", "certificate", "certificate", "wants_certificate = true"),
      when("what_else", "car_return", "company car", 'list contains(returns, "car")'),
      ...path("exit_talk", "all_else"),
      ...path("certificate", "all_else"),
      ...path("car_return", "all_else"),
      ...path("all_else", "complete"),
      ...path("begin", "last_day_comes", "end_access", "complete"),
      ...path("complete", "tell_done", "left"),
    ],
  },
  sample: leaver,
  scenarios: [
    scenario(
      "Gave notice, with a company car",
      leaver,
      [
        does("exit_talk", null, { values: { main_reason: "pay" } }),
        made("certificate", "Certificate Tom Tanner.pdf"),
        does("car_return"),
        does("payroll"),
        does("hand_over", null, { values: { open_work: "The offers for City Couriers." } }),
        due("last_day_comes"),
        does("end_access"),
        sent("tell_done"),
      ],
      `start begin hand_over payroll what_else exit_talk certificate car_return all_else last_day_comes end_access
       complete tell_done left`,
    ),
    scenario(
      "The contract ends",
      { ...leaver, reason: "ended", returns: ["keys"], wants_certificate: false, car_plate: null },
      [
        does("payroll"),
        does("hand_over", null, { values: { open_work: "None." } }),
        due("last_day_comes"),
        does("end_access"),
        sent("tell_done"),
      ],
      "start begin hand_over payroll what_else all_else last_day_comes end_access complete tell_done left",
    ),
  ],
};
