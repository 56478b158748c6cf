import type { Candidate } from "@/contracts/human-work";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import type { DemoGroup } from "../demo-people";

/** The manager decides; HR records what was approved. */
export function leaveProcess(formId: string, group: (name: DemoGroup) => Candidate): ProcessDefinition {
  return ProcessDefinitionSchema.parse({
    schemaVersion: 1,
    name: "Leave request",
    description: "Ask for days off. Your manager decides and HR records them.",
    elements: [
      { type: "startEvent", id: "start", name: "Leave asked for", formId, startedBy: ["member"] },
      {
        type: "userTask",
        id: "manager_decision",
        name: "Decide on leave",
        formId,
        editableFields: [],
        candidates: [group("Managers")],
        outcomes: [
          { value: "approved", label: "Approve", tone: "positive" },
          { value: "declined", label: "Decline", tone: "negative", commentRequired: true },
        ],
      },
      { type: "exclusiveGateway", id: "decided", name: "Approved?" },
      {
        type: "userTask",
        id: "record_leave",
        name: "Record leave",
        formId,
        editableFields: [],
        candidates: [group("HR")],
      },
      { type: "endEvent", id: "recorded", name: "Leave recorded" },
      { type: "endEvent", id: "declined", name: "Leave declined" },
    ],
    flows: [
      { id: "f1", source: "start", target: "manager_decision" },
      { id: "f2", source: "manager_decision", target: "decided" },
      {
        id: "f3",
        source: "decided",
        target: "record_leave",
        name: "approved",
        condition: 'manager_decision.outcome = "approved"',
      },
      { id: "f4", source: "decided", target: "declined", name: "declined", isDefault: true },
      { id: "f5", source: "record_leave", target: "recorded" },
    ],
  });
}
