import type { ProcessDefinition } from "@/contracts/process";
import type { TemplateKey } from "../create-process.schema";
import {
  approval,
  branch,
  chain,
  decision,
  end,
  message,
  otherwise,
  parallel,
  requesterTask,
  start,
} from "./elements";

type Plan = Pick<ProcessDefinition, "elements" | "flows">;

const approved = message("tell_approved", "Tell the requester", {
  subject: "Your request was approved",
  text: "Good news: your request was approved.",
});
const rejected = message("tell_rejected", "Tell the requester", {
  subject: "Your request was rejected",
  text: "Your request was rejected.\n\nReason: {{ approval.comment }}",
});

/** Every template that the schema names. */
export const templatePlans: Record<TemplateKey, Plan> = {
  blank: { elements: [start, end("end")], flows: chain("start", "end") },

  simpleApproval: {
    elements: [
      start,
      approval("approval", "Approve the request"),
      decision("decision", "Approved?"),
      approved,
      rejected,
      end("end"),
    ],
    flows: [
      ...chain("start", "approval", "decision"),
      branch("decision", "tell_approved", "approved", 'approval.outcome = "approve"'),
      otherwise("decision", "tell_rejected", "rejected"),
      ...chain("tell_approved", "end"),
      ...chain("tell_rejected", "end"),
    ],
  },

  twoStepApproval: {
    elements: [
      start,
      approval("first", "First approval"),
      decision("first_decision", "Approved first?"),
      approval("second", "Second approval"),
      decision("second_decision", "Approved?"),
      approved,
      message("tell_rejected", "Tell the requester", {
        subject: "Your request was rejected",
        text: "Your request was rejected.",
      }),
      end("end"),
    ],
    flows: [
      ...chain("start", "first", "first_decision"),
      branch("first_decision", "second", "approved", 'first.outcome = "approve"'),
      otherwise("first_decision", "tell_rejected", "rejected"),
      ...chain("second", "second_decision"),
      branch("second_decision", "tell_approved", "approved", 'second.outcome = "approve"'),
      otherwise("second_decision", "tell_rejected", "rejected"),
      ...chain("tell_approved", "end"),
      ...chain("tell_rejected", "end"),
    ],
  },

  approvalWithRework: {
    elements: [
      start,
      approval("approval", "Approve the request"),
      decision("decision", "Approved?"),
      requesterTask(
        "rework",
        "Change the request",
        "Your request was not approved. Change it and send it again.",
      ),
      approved,
      end("end"),
    ],
    flows: [
      ...chain("start", "approval", "decision"),
      branch("decision", "tell_approved", "approved", 'approval.outcome = "approve"'),
      otherwise("decision", "rework", "rejected"),
      ...chain("rework", "approval"),
      ...chain("tell_approved", "end"),
    ],
  },

  parallelApproval: {
    elements: [
      start,
      parallel("both"),
      approval("approval1", "First approval"),
      approval("approval2", "Second approval"),
      parallel("together"),
      decision("decision", "Both approved?"),
      approved,
      message("tell_rejected", "Tell the requester", {
        subject: "Your request was rejected",
        text: "Your request was rejected.",
      }),
      end("end"),
    ],
    flows: [
      ...chain("start", "both", "approval1", "together", "decision"),
      ...chain("both", "approval2", "together"),
      branch(
        "decision",
        "tell_approved",
        "both approve",
        'approval1.outcome = "approve" and approval2.outcome = "approve"',
      ),
      otherwise("decision", "tell_rejected", "rejected"),
      ...chain("tell_approved", "end"),
      ...chain("tell_rejected", "end"),
    ],
  },
};
