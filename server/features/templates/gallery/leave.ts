import { approval, email, end, gateway, rules, start, task } from "../blocks/elements";
import { calculated, choice, date, longText, optional, person } from "../blocks/fields";
import { chosen, otherwise, path, when } from "../blocks/flows";
import { decision, form } from "../blocks/parts";
import { humanResources, manager } from "../blocks/people";
import { does, scenario, sent } from "../blocks/scenarios";
import type { Template } from "../template";

export const leaveForm = form("Leave request", "When you want to be away, and who looks after your work.", [
  choice("kind", "Kind of leave", {
    holiday: "Holiday",
    special: "Special leave",
    parental: "Parental leave",
    unpaid: "Unpaid leave",
  }),
  longText("occasion", "What for?", {
    help: "A wedding, a move, a funeral: special leave needs its reason.",
    showIf: 'kind = "special"',
  }),
  date("first_day", "First day"),
  date("last_day", "Last day"),
  calculated("days", "Calendar days", "(last_day - first_day).days + 1"),
  person("stand_in", "Stand-in", { ...optional, help: "Hears of it as soon as it is granted." }),
  longText("note", "Note", optional),
]);

const whoDecides = decision("Leave approval", {
  hitPolicy: "F",
  inputs: [
    { name: "kind", typeRef: "string", allowedValues: '"holiday", "special", "parental", "unpaid"' },
    { name: "days", typeRef: "number" },
  ],
  outputs: [{ name: "approval", typeRef: "string", allowedValues: '"Manager", "Manager and HR"' }],
  rules: [
    ['"parental", "unpaid"', "-", '"Manager and HR"'],
    ["-", "> 21", '"Manager and HR"'],
    ["-", "-", '"Manager"'],
  ],
});

const summer = {
  kind: "holiday",
  first_day: "2027-07-05",
  last_day: "2027-07-16",
  note: "The children have school holidays.",
};

export const leave: Template = {
  title: "Leave request",
  sentence: "The manager decides; long, unpaid and parental leave goes to HR as well.",
  category: "people",
  forms: [leaveForm],
  decisions: [whoDecides],
  people: [humanResources],
  process: {
    description: "Ask for days off. Your manager decides, and your stand-in hears of it.",
    elements: [
      start("Leave asked for", leaveForm),
      rules("find_approval", "Find who decides", whoDecides, { result: "approval" }),
      approval("manager_decision", "Decide on the leave", { by: manager, form: leaveForm }),
      gateway("manager_decided", "Manager agrees?"),
      gateway("needs_hr", "HR as well?"),
      approval("hr_decision", "Decide for HR", {
        by: [humanResources],
        form: leaveForm,
        instructions: "{{ days }} calendar days. The manager agrees: {{ manager_decision.comment }}",
      }),
      gateway("hr_decided", "HR agrees?"),
      task("record", "Record the leave", {
        by: [humanResources],
        form: leaveForm,
        due: "P3D",
        instructions: "Enter it in the time sheet, and tell payroll when it is unpaid.",
      }),
      email("tell_granted", "Tell both", {
        to: "requester, {{ stand_in }}",
        subject: "Leave granted: {{ first_day }} to {{ last_day }}",
        text: "The leave from {{ first_day }} to {{ last_day }} ({{ days }} calendar days) is granted.\n\nWho stands in finds open work in the inbox.",
      }),
      email("tell_declined", "Tell the requester", {
        subject: "Your leave was declined",
        text: "The leave from {{ first_day }} to {{ last_day }} was declined.\n\nReason: {{ if hr_decision.comment = null then manager_decision.comment else hr_decision.comment }}",
      }),
      end("granted", "Granted"),
      end("declined", "Declined"),
    ],
    flows: [
      ...path("start", "find_approval", "manager_decision", "manager_decided"),
      chosen("manager_decision", "approved", "manager_decided", "needs_hr"),
      otherwise("manager_decided", "tell_declined", "rejected"),
      when("needs_hr", "hr_decision", "HR as well", 'approval = "Manager and HR"'),
      otherwise("needs_hr", "tell_granted", "manager alone"),
      ...path("hr_decision", "hr_decided"),
      chosen("hr_decision", "approved", "hr_decided", "tell_granted"),
      otherwise("hr_decided", "tell_declined", "rejected"),
      ...path("tell_granted", "record", "granted"),
      ...path("tell_declined", "declined"),
    ],
  },
  sample: summer,
  scenarios: [
    scenario(
      "Two weeks in summer",
      summer,
      [does("manager_decision", "approved"), sent("tell_granted"), does("record")],
      "start find_approval manager_decision manager_decided needs_hr tell_granted record granted",
    ),
    scenario(
      "A year without pay: HR agrees as well",
      { ...summer, kind: "unpaid", last_day: "2028-06-30" },
      [
        does("manager_decision", "approved", { comment: "We manage." }),
        does("hr_decision", "approved"),
        sent("tell_granted"),
        does("record"),
      ],
      `start find_approval manager_decision manager_decided needs_hr hr_decision hr_decided tell_granted record granted`,
    ),
    scenario(
      "Declined by the manager",
      summer,
      [does("manager_decision", "rejected", { comment: "Too many are away." }), sent("tell_declined")],
      "start find_approval manager_decision manager_decided tell_declined declined",
    ),
    scenario(
      "Declined by HR",
      { ...summer, kind: "parental" },
      [
        does("manager_decision", "approved"),
        does("hr_decision", "rejected", { comment: "Apply two months ahead." }),
        sent("tell_declined"),
      ],
      "start find_approval manager_decision manager_decided needs_hr hr_decision hr_decided tell_declined declined",
    ),
  ],
};
