import { approval, email, end, findRecord, gateway, rules, start, task, waitUntil } from "../blocks/elements";
import { choice, date, longText, person, text, yesNo } from "../blocks/fields";
import { chosen, otherwise, path, when } from "../blocks/flows";
import { decision, form, table } from "../blocks/parts";
import { itSupport, manager, security, somebody } from "../blocks/people";
import { does, due, notFound, recorded, scenario, sent } from "../blocks/scenarios";
import type { Template } from "../template";

const accessForm = form("Access request", "Which system, for whom, and for how long.", [
  person("for_whom", "For whom"),
  choice("system", "System", {
    "Web shop": "Web shop",
    Accounting: "Accounting",
    Payroll: "Payroll",
    "File server": "File server",
  }),
  choice("access_level", "Rights", { read: "Read", write: "Read and change", administer: "Administer" }),
  longText("reason", "What for", { help: "The work that needs it." }),
  yesNo("is_temporary", "Only for a while"),
  date("until", "Until", { showIf: "is_temporary" }),
]);

const grantForm = form("Access granted", "What IT has set up.", [text("account_name", "Account")]);

const systems = table(
  "Systems",
  [
    { key: "name", label: "Name", type: "text", required: true },
    {
      key: "sensitivity",
      label: "Sensitivity",
      type: "choice",
      required: true,
      options: [
        { value: "low", label: "Low" },
        { value: "medium", label: "Medium" },
        { value: "high", label: "High" },
      ],
    },
    { key: "owner", label: "Looked after by", type: "text" },
  ],
  [
    ["Web shop", "medium", "Sales"],
    ["Accounting", "high", "Finance"],
    ["Payroll", "high", "HR"],
    ["File server", "low", "IT support"],
  ],
);

const risk = decision("Access risk", {
  hitPolicy: "F",
  inputs: [
    { name: "sensitivity", typeRef: "string", allowedValues: '"low", "medium", "high"' },
    { name: "access_level", typeRef: "string", allowedValues: '"read", "write", "administer"' },
  ],
  outputs: [
    { name: "approval", typeRef: "string", allowedValues: '"None", "Manager", "Manager and security"' },
  ],
  rules: [
    ['"low"', '"read"', '"None"'],
    ["-", '"administer"', '"Manager and security"'],
    ['"high"', "-", '"Manager and security"'],
    ["-", "-", '"Manager"'],
  ],
});

const reading = {
  for_whom: somebody,
  system: "File server",
  access_level: "read",
  reason: "Read the drawings of the new frame.",
  is_temporary: false,
};
const payroll = {
  ...reading,
  system: "Payroll",
  access_level: "write",
  is_temporary: true,
  until: "2027-03-31",
};

export const access: Template = {
  title: "Access request",
  sentence:
    "How sensitive the system is decides who has to agree; what was granted for a while ends by itself.",
  category: "it",
  forms: [accessForm, grantForm],
  decisions: [risk],
  tables: [systems],
  people: [security, itSupport],
  process: {
    description: "Get access to a system, for yourself or for somebody else.",
    elements: [
      start("Access asked for", accessForm),
      findRecord("found_system", "Look the system up", systems, { match: { name: "system" } }),
      rules("assess", "Assess the risk", risk, {
        result: "approval",
        sensitivity: 'if found_system.found = true then found_system.sensitivity else "high"',
      }),
      gateway("who_approves", "Who agrees?"),
      approval("manager_approval", "Agree to the access", { by: manager, form: accessForm }),
      gateway("manager_decided", "Agreed?"),
      gateway("needs_security", "Security as well?"),
      approval("security_approval", "Check the access", { by: [security], form: accessForm }),
      gateway("security_decided", "Agreed by security?"),
      task("grant", "Grant the access", {
        by: [itSupport],
        form: grantForm,
        edits: "all",
        due: "P1D",
        instructions: "{{ system }}, {{ access_level }}, for {{ reason }}",
      }),
      email("tell_granted", "Tell both", {
        to: "requester, {{ for_whom }}",
        subject: "Access to {{ system }}",
        text: "The access to {{ system }} is there. The account is {{ account_name }}.",
      }),
      email("tell_refused", "Tell the requester", {
        subject: "No access to {{ system }}",
        text: "The access to {{ system }} was refused.\n\nReason: {{ if security_approval.comment = null then manager_approval.comment else security_approval.comment }}",
      }),
      gateway("for_a_while", "For a while?"),
      waitUntil("access_ends", "Until the last day", 'date and time(until, time("18:00:00"))'),
      task("revoke", "Take the access back", {
        by: [itSupport],
        form: grantForm,
        due: "P1D",
        instructions: "Account {{ account_name }} in {{ system }}: its time is over.",
      }),
      end("granted", "Granted"),
      end("refused", "Refused"),
      end("revoked", "Taken back"),
    ],
    flows: [
      ...path("start", "found_system", "assess", "who_approves"),
      when("who_approves", "grant", "harmless", 'approval = "None"'),
      otherwise("who_approves", "manager_approval", "manager"),
      ...path("manager_approval", "manager_decided"),
      chosen("manager_approval", "approved", "manager_decided", "needs_security"),
      otherwise("manager_decided", "tell_refused", "rejected"),
      when("needs_security", "security_approval", "security too", 'approval = "Manager and security"'),
      otherwise("needs_security", "grant", "manager alone"),
      ...path("security_approval", "security_decided"),
      chosen("security_approval", "approved", "security_decided", "grant"),
      otherwise("security_decided", "tell_refused", "rejected"),
      ...path("grant", "tell_granted", "for_a_while"),
      when("for_a_while", "access_ends", "for a while", "is_temporary = true"),
      otherwise("for_a_while", "granted", "for good"),
      ...path("access_ends", "revoke", "revoked"),
      ...path("tell_refused", "refused"),
    ],
  },
  sample: payroll,
  scenarios: [
    scenario(
      "Reading what is harmless",
      reading,
      [
        recorded("found_system", { name: "File server", sensitivity: "low", owner: "IT support" }),
        does("grant", null, { values: { account_name: "nora" } }),
        sent("tell_granted"),
      ],
      "start found_system assess who_approves grant tell_granted for_a_while granted",
    ),
    scenario(
      "Payroll, until the end of March",
      payroll,
      [
        recorded("found_system", { name: "Payroll", sensitivity: "high", owner: "HR" }),
        does("manager_approval", "approved"),
        does("security_approval", "approved"),
        does("grant", null, { values: { account_name: "nora" } }),
        sent("tell_granted"),
        due("access_ends"),
        does("revoke"),
      ],
      `start found_system assess who_approves manager_approval manager_decided needs_security security_approval
       security_decided grant tell_granted for_a_while access_ends revoke revoked`,
    ),
    scenario(
      "A system that nobody knows, refused by security",
      { ...reading, system: "Web shop" },
      [
        notFound("found_system"),
        does("manager_approval", "approved"),
        does("security_approval", "rejected", { comment: "Ask for the test shop instead." }),
        sent("tell_refused"),
      ],
      `start found_system assess who_approves manager_approval manager_decided needs_security security_approval
       security_decided tell_refused refused`,
    ),
    scenario(
      "The web shop, with the manager alone",
      { ...reading, system: "Web shop" },
      [
        recorded("found_system", { name: "Web shop", sensitivity: "medium", owner: "Sales" }),
        does("manager_approval", "approved"),
        does("grant", null, { values: { account_name: "nora" } }),
        sent("tell_granted"),
      ],
      `start found_system assess who_approves manager_approval manager_decided needs_security grant tell_granted
       for_a_while granted`,
    ),
    scenario(
      "Refused by the manager",
      payroll,
      [
        recorded("found_system", { name: "Payroll", sensitivity: "high", owner: "HR" }),
        does("manager_approval", "rejected", { comment: "HR sends you the figures." }),
        sent("tell_refused"),
      ],
      "start found_system assess who_approves manager_approval manager_decided tell_refused refused",
    ),
  ],
};
