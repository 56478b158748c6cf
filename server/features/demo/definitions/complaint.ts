import type { Candidate } from "@/contracts/human-work";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import type { DemoGroup } from "../demo-people";

/** Comes in by hook; customer care solves it, and after two quiet days it is closed. */
export function complaintProcess(formId: string, group: (name: DemoGroup) => Candidate): ProcessDefinition {
  return ProcessDefinitionSchema.parse({
    schemaVersion: 1,
    name: "Customer complaint",
    description: "Complaints from the web shop, sent by its webhook.",
    elements: [
      { type: "startEvent", id: "start", name: "Complaint received", formId, startedBy: ["hook"] },
      {
        type: "setValues",
        id: "classify",
        name: "Set the priority",
        assignments: [
          { variable: "priority", expression: 'if topic = "delivery" then "high" else "normal"' },
        ],
      },
      { type: "exclusiveGateway", id: "which_team", name: "About an invoice?" },
      {
        type: "userTask",
        id: "solve",
        name: "Solve complaint",
        formId,
        editableFields: [],
        candidates: [group("Customer care")],
        outcomes: [
          { value: "solved", label: "Solved", tone: "positive" },
          { value: "unjustified", label: "Not justified", commentRequired: true },
        ],
      },
      {
        type: "userTask",
        id: "check_invoice",
        name: "Check invoice",
        formId,
        editableFields: [],
        candidates: [group("Finance")],
      },
      { type: "timer", id: "quiet_time", name: "Two quiet days", duration: "P2D" },
      { type: "endEvent", id: "end", name: "Closed" },
    ],
    flows: [
      { id: "f1", source: "start", target: "classify" },
      { id: "f2", source: "classify", target: "which_team" },
      {
        id: "f3",
        source: "which_team",
        target: "check_invoice",
        name: "invoice",
        condition: 'topic = "invoice"',
      },
      { id: "f4", source: "which_team", target: "solve", name: "other", isDefault: true },
      { id: "f5", source: "check_invoice", target: "solve" },
      { id: "f6", source: "solve", target: "quiet_time" },
      { id: "f7", source: "quiet_time", target: "end" },
    ],
  });
}
