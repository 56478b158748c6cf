import { describe, expect, it } from "vitest";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { changeInWords } from "./change";
import { compareProcesses } from "./compare-processes";
import type { VersionNames } from "./element-wordings";
import { mergeVersions } from "./merge-versions";

const FINANCE = "018f0000-0000-7000-8000-000000000001";
const names: VersionNames = {
  member: () => undefined,
  group: (id) => (id === FINANCE ? "Finance" : undefined),
  form: (id) => (id === FINANCE ? "Purchase" : undefined),
};

const start = { id: "start1", name: "Start", type: "startEvent" };
const approve = { id: "approve", name: "Approve", type: "userTask", dueAfter: "P2D" };
const end = { id: "end1", name: "End", type: "endEvent" };
const toApprove = { id: "flow1", source: "start1", target: "approve" };
const toEnd = { id: "flow2", source: "approve", target: "end1" };
const flows = [toApprove, toEnd];

function process(
  change: { elements?: object[]; flows?: object[] } & Record<string, unknown> = {},
): ProcessDefinition {
  return ProcessDefinitionSchema.parse({
    schemaVersion: 1,
    name: "Buy",
    elements: [start, approve, end],
    flows,
    ...change,
  });
}

function said(after: ProcessDefinition, before = process()): string[] {
  return compareProcesses(before, after, names).map(changeInWords);
}

describe("what is different between two versions of a process", () => {
  it("is nothing when they say the same, in whatever order their settings stand", () => {
    const turned = Object.fromEntries(Object.entries(approve).reverse());
    expect(said(process({ elements: [start, turned, end] }))).toEqual([]);
  });

  it("tells a setting with what it was and is", () => {
    const later = {
      ...approve,
      name: "Decide",
      dueAfter: "P3D",
      candidates: [{ kind: "group", groupId: FINANCE }],
    };
    expect(said(process({ elements: [start, later, end] }))).toEqual([
      "Decide: name changed from “Approve” to “Decide”; who can do it set to Finance; due date changed from 2 to 3 days",
    ]);
  });

  it("tells what was put on a flow without telling what that does to the flow", () => {
    const check = { id: "check", name: "Check", type: "userTask" };
    const after = process({
      elements: [start, approve, end, check],
      flows: [{ ...toApprove, target: "check" }, toEnd, { id: "flow3", source: "check", target: "approve" }],
    });
    expect(said(after)).toEqual(["Check: added between “Start” and “Approve”"]);
    expect(said(process(), after)).toEqual(["Check: removed, it stood between “Start” and “Approve”"]);
  });

  it("tells flows that come, go and lead elsewhere, and their conditions", () => {
    const gate = { id: "gate", name: "Large?", type: "exclusiveGateway" };
    const all = { elements: [start, approve, gate, end] };
    const before = process({
      ...all,
      flows: [
        { id: "f1", source: "start1", target: "gate" },
        { id: "f2", source: "gate", target: "approve", condition: "total > 1000" },
        { id: "f3", source: "approve", target: "end1" },
      ],
    });
    const after = process({
      ...all,
      flows: [
        { id: "f1", source: "start1", target: "gate" },
        { id: "f2", source: "gate", target: "approve", condition: "total > 2000" },
        { id: "f3", source: "approve", target: "gate" },
        { id: "f4", source: "gate", target: "end1", isDefault: true },
      ],
    });
    expect(said(after, before)).toEqual([
      "“Large?” to “Approve”: condition changed from “total > 1000” to “total > 2000”",
      "“Approve” to “Large?”: leads to “Large?”, no longer to “End”",
      "“Large?” to “End”: added",
    ]);
  });

  it("tells lists by their items", () => {
    const outcomes = (...labels: string[]) =>
      process({
        elements: [start, { ...approve, outcomes: labels.map((label) => ({ value: label, label })) }, end],
      });
    expect(said(outcomes("yes", "later"), outcomes("no", "yes"))).toEqual([
      "Approve: outcome “later” added; outcome “no” removed",
    ]);
    expect(said(outcomes("no", "yes"), outcomes("yes", "no"))).toEqual([
      "Approve: order of the outcomes changed",
    ]);
  });

  it("tells another type, another event, and what only the drawing shows", () => {
    const mail = { id: "approve", name: "Approve", type: "email", to: "", subject: "", text: "" };
    expect(said(process({ elements: [start, mail, end] }))).toEqual(["Approve: changed from Task to E-mail"]);
    const timed = (event: object) => process({ elements: [{ ...start, event }, approve, end] });
    expect(said(timed({ type: "timer", duration: "P2D" }), timed({ type: "message", name: "go" }))).toEqual([
      "Start: event changed from message to timer",
    ]);
    expect(said(process({ positions: { approve: { x: 1, y: 2 } } }))).toEqual([
      "Process: 1 step moved on the drawing",
    ]);
  });

  it("tells every setting of every element type by a word that people know", () => {
    const long = "x".repeat(80);
    const later = {
      ...approve,
      instructions: long,
      reminderAfter: "PT4H",
      formId: FINANCE,
      workingTime: true,
    };
    expect(said(process({ elements: [start, later, end] }))).toEqual([
      "Approve: form set to “Purchase”; counting working time only turned on; instructions added; reminder set to 4 hours",
    ]);
  });
});

describe("both versions in one drawing", () => {
  it("has what is gone as well, and says what happened to each part", () => {
    const check = { id: "check", name: "Check", type: "userTask" };
    const before = process();
    const after = process({
      elements: [start, check, { ...end, name: "Done" }],
      flows: [
        { id: "flow1", source: "start1", target: "check" },
        { id: "flow3", source: "check", target: "end1" },
      ],
    });
    const merged = mergeVersions(before, after, compareProcesses(before, after, names));
    expect(merged.definition.elements.map(({ id }) => id)).toEqual(["start1", "check", "end1", "approve"]);
    expect(merged.elements).toEqual({ check: "added", end1: "changed", approve: "removed" });
    expect(merged.flows).toEqual({
      flow1: "added",
      flow3: "added",
      "flow1 before": "removed",
      "flow2 before": "removed",
    });
  });

  it("draws no flow twice that only got a step", () => {
    const before = process();
    const check = { id: "check", name: "Check", type: "userTask" };
    const after = process({
      elements: [start, approve, end, check],
      flows: [{ ...toApprove, target: "check" }, toEnd, { id: "flow3", source: "check", target: "approve" }],
    });
    const merged = mergeVersions(before, after, compareProcesses(before, after, names));
    expect(Object.keys(merged.flows).toSorted()).toEqual(["flow1", "flow3"]);
  });
});
