import { describe, expect, it } from "vitest";
import { type FormDefinition, FormDefinitionSchema } from "@/contracts/form";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { checkProcess } from "@/engine/definition/check";
import { InstanceDriver, testMember } from "@/tests/support/instance-driver";

const formId = "01980000-0000-7000-8000-000000000f09";
const form: FormDefinition = FormDefinitionSchema.parse({
  schemaVersion: 1,
  title: "Order",
  fields: [
    { type: "text", key: "what", label: "What", required: true },
    { type: "number", key: "price", label: "Price", required: true },
    { type: "text", key: "note", label: "Note" },
  ],
});

function order(start: object, check: object) {
  return {
    schemaVersion: 1,
    name: "Order",
    elements: [
      { type: "startEvent", id: "begin", name: "Begin", formId, ...start },
      {
        type: "userTask",
        id: "check",
        name: "Check",
        formId,
        candidates: [{ kind: "member", memberId: testMember }],
        ...check,
      },
      { type: "endEvent", id: "done", name: "Done" },
    ],
    flows: [
      { id: "f1", source: "begin", target: "check" },
      { id: "f2", source: "check", target: "done" },
    ],
  };
}

describe("fields at a step", () => {
  const driver = () =>
    new InstanceDriver(
      order(
        { hiddenFields: ["price"] },
        { editableFields: ["price", "note"], hiddenFields: ["note"], requiredFields: ["price"] },
      ),
      { [formId]: form },
    );
  const complete = (token: number, submission: Record<string, string | number>) =>
    ({
      type: "completeTask",
      token,
      memberId: testMember,
      outcome: null,
      comment: null,
      submission,
    }) as const;

  it("are neither required nor taken at the start where it does not show them", () => {
    const play = driver();
    const start = { type: "start", startKind: "member", requester: testMember } as const;
    expect(play.refusal({ ...start, submission: { what: "Drill", price: 5 } }).fieldErrors).toEqual({
      price: "Price cannot be changed in this step.",
    });
    play.start({ what: "Drill", note: "Soon" });
    expect(play.state?.variables).toMatchObject({ what: "Drill", note: "Soon" });
  });

  it("are kept and required as the task says", () => {
    const play = driver();
    play.start({ what: "Drill", note: "Soon" });
    const { id } = play.at("check");
    expect(play.refusal(complete(id, {})).fieldErrors).toEqual({ price: "Price is required." });
    expect(play.refusal(complete(id, { price: 5, what: "Saw", note: "Late" })).fieldErrors).toEqual({
      what: "What cannot be changed in this step.",
      note: "Note cannot be changed in this step.",
    });
    play.do(complete(id, { price: 5 }));
    expect(play.state?.variables).toMatchObject({ what: "Drill", price: 5, note: "Soon" });
  });

  it("are warned about where they are not there, or nobody could fill them in", () => {
    const definition = order({ hiddenFields: ["colour"] }, { editableFields: [], requiredFields: ["note"] });
    const problems = checkProcess(ProcessDefinitionSchema.parse(definition), { [formId]: form });
    expect(problems.map(({ message }) => message)).toEqual([
      '"Begin" hides the field "colour", which its form does not have.',
      '"Check" requires "Note", but nobody can fill it in there.',
    ]);
  });
});
