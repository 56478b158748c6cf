import { describe, expect, it } from "vitest";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { sequence, testGroup, testMember } from "@/tests/support/instance-driver";
import { checkProcess } from "./check";

const group = { kind: "group", groupId: testGroup };
const requester = { kind: "requester" };
const task = { id: "approve", type: "userTask", name: "Approve", candidates: [group] };
const drawn = (
  ...tasks: (typeof task | { id: string; type: string; candidates: object[]; excluded?: object[] })[]
) => ProcessDefinitionSchema.parse(sequence(...tasks));

describe("checkPeople", () => {
  it("finds a task whose every candidate is excluded from it, and its fix excludes nobody", () => {
    const definition = drawn({ ...task, candidates: [requester], excluded: [requester] });
    const [problem, ...rest] = checkProcess(definition, {});
    expect(rest).toEqual([]);
    expect(problem).toMatchObject({ severity: "error", code: "everybodyExcluded", element: "approve" });
    expect(checkProcess(problem?.fix?.apply(definition) ?? definition, {})).toEqual([]);
  });

  it("finds a task for who did a step that excludes who did it", () => {
    const performer = { kind: "performer", element: "approve" };
    const second = { ...task, id: "again", candidates: [performer], excluded: [performer] };
    expect(checkProcess(drawn(task, second), {}).map(({ code }) => code)).toEqual(["everybodyExcluded"]);
    expect(checkProcess(drawn(task, { ...second, candidates: [performer, group] }), {})).toEqual([]);
  });

  it("warns of groups that have no members at the moment", () => {
    const directory = { groups: [testGroup], members: [testMember], emptyGroups: [testGroup] };
    expect(checkProcess(drawn(task), {}, directory)).toMatchObject([
      {
        severity: "warning",
        code: "groupEmpty",
        message: 'Nobody can do "Approve" at the moment: its group has no members.',
      },
    ]);
    const both = { ...task, candidates: [group, { kind: "member", memberId: testMember }] };
    expect(checkProcess(drawn(both), {}, directory)).toEqual([]);
  });

  it("warns of a task only for the requester of a process that an event can start", () => {
    const definition = drawn({ ...task, candidates: [requester] });
    expect(checkProcess(definition, {})).toEqual([]);
    const event = { type: "signal" as const, name: "now" };
    const started = definition.elements.map((element) =>
      element.type === "startEvent" ? { ...element, event } : element,
    );
    expect(checkProcess({ ...definition, elements: started }, {}).map(({ code }) => code)).toEqual([
      "requesterOfEvent",
    ]);
  });
});
