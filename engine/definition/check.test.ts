import { describe, expect, it } from "vitest";
import { type ProcessDefinition, ProcessDefinitionSchema } from "@/contracts/process";
import { sequence, testGroup } from "@/tests/support/instance-driver";
import { checkProcess } from "./check";
import { compile } from "./compile";

const task = {
  id: "approve",
  type: "userTask",
  name: "Approve",
  candidates: [{ kind: "group", groupId: testGroup }],
};

function parsed(definition: unknown): ProcessDefinition {
  return ProcessDefinitionSchema.parse(definition);
}

function process(elements: object[], flows: [string, string, object?][]): ProcessDefinition {
  return parsed({
    schemaVersion: 1,
    name: "Test",
    elements: elements.map((element) => ({ name: "", ...element })),
    flows: flows.map(([source, target, more], index) => ({ id: `f${index}`, source, target, ...more })),
  });
}

const start = { id: "start", type: "startEvent" };
const end = { id: "end", type: "endEvent" };

function codes(definition: ProcessDefinition): string[] {
  return checkProcess(definition, {}).map((problem) => problem.code);
}

describe("checkProcess", () => {
  it("finds nothing wrong with a sound process", () => {
    expect(checkProcess(parsed(sequence(task)), {})).toEqual([]);
  });

  it("lets a process have several starts, of which hooks use the first", () => {
    const other = { ...start, id: "other", name: "By hand", startedBy: ["hook", "member"] };
    const ways: [string, string][] = [
      ["start", "end"],
      ["other", "end"],
    ];
    expect(checkProcess(process([start, { ...other, startedBy: ["member"] }, end], ways), {})).toEqual([]);
    const both = process([{ ...start, startedBy: ["hook"] }, other, end], ways);
    expect(checkProcess(both, {}).map(({ message }) => message)).toEqual([
      'Hooks start at "Start", the first that is open to them, and never at "By hand".',
    ]);
  });

  it.each([
    [
      "a flow to nowhere",
      process(
        [start, end],
        [
          ["start", "end"],
          ["start", "gone"],
        ],
      ),
      "danglingFlow",
    ],
    ["a task for nobody", parsed(sequence({ ...task, candidates: [] })), "candidatesMissing"],
    ["a form that is missing", parsed(sequence({ ...task, formId: testGroup })), "formMissing"],
    [
      "a condition behind a start",
      process([start, end], [["start", "end", { condition: "true" }]]),
      "conditionOutsideDecision",
    ],
    [
      "two defaults after a step",
      process(
        [start, task, end],
        [
          ["start", "approve"],
          ["approve", "end", { condition: "true" }],
          ["approve", "end", { isDefault: true }],
          ["approve", "end", { isDefault: true }],
        ],
      ),
      "severalDefaults",
    ],
    [
      "an element id used twice",
      process(
        [start, task, task, end],
        [
          ["start", "approve"],
          ["approve", "end"],
        ],
      ),
      "duplicateId",
    ],
    ["a reserved id", parsed(sequence({ ...task, id: "constructor" })), "reservedName"],
    ["a timer without a time", parsed(sequence({ id: "wait", type: "timer" })), "timerWithoutTime"],
    [
      "a call without an address",
      parsed(sequence({ id: "call", type: "httpRequest", url: " " })),
      "urlMissing",
    ],
    [
      "an e-mail to nobody",
      parsed(sequence({ id: "mail", type: "email", to: "", subject: "s", text: "t" })),
      "recipientMissing",
    ],
    [
      "a flow into the start",
      process(
        [start, task, end],
        [
          ["start", "approve"],
          ["approve", "start"],
          ["approve", "end"],
        ],
      ),
      "flowIntoStart",
    ],
    [
      "a flow out of the end",
      process(
        [start, end],
        [
          ["start", "end"],
          ["end", "end"],
        ],
      ),
      "flowOutOfEnd",
    ],
  ])("finds %s, and does not compile it", (_, definition, code) => {
    expect(codes(definition)).toContain(code);
    expect(compile(definition, {}).ok).toBe(false);
  });

  it.each([
    [
      "no end",
      process(
        [start, task],
        [
          ["start", "approve"],
          ["approve", "approve"],
        ],
      ),
      "endMissing",
    ],
    [
      "an element never reached",
      process(
        [start, task, end],
        [
          ["start", "end"],
          ["approve", "end"],
        ],
      ),
      "unreachable",
    ],
    [
      "a dead end",
      process(
        [start, task, end],
        [
          ["start", "approve"],
          ["start", "end"],
        ],
      ),
      "deadEnd",
    ],
  ])("finds %s, and compiles it all the same", (_, definition, code) => {
    const found = checkProcess(definition, {}).find((problem) => problem.code === code);
    expect(found?.severity).toBe("error");
    expect(compile(definition, {}).ok).toBe(true);
  });

  it("names the element and the expression that cannot be read", () => {
    const step = {
      id: "sum",
      type: "setValues",
      name: "Add up",
      assignments: [{ variable: "x", expression: "1 +" }],
    };
    const [problem] = checkProcess(parsed(sequence(step)), {});
    expect(problem).toMatchObject({
      code: "expressionInvalid",
      element: "sum",
      setting: "assignments[0].expression",
    });
    expect(problem?.message).toMatch(/^"Add up" has an expression that cannot be read, `1 \+`: /);
  });

  it("warns of a name that nothing sets and guesses what was meant", () => {
    const set = { id: "first", type: "setValues", assignments: [{ variable: "amount", expression: "1" }] };
    const use = { id: "use", type: "setValues", assignments: [{ variable: "x", expression: "amout * 2" }] };
    expect(checkProcess(parsed(sequence(set, use)), {})).toEqual([
      expect.objectContaining({
        severity: "warning",
        code: "unknownName",
        message:
          '"Set values" uses "amout", which no form or step of this process sets. Did you mean "amount"?',
      }),
    ]);
  });

  it("wants a condition or a default on each branch, and its fix makes one the default", () => {
    const gateway = { id: "which", type: "exclusiveGateway", name: "Which?" };
    const definition = process(
      [start, gateway, task, end],
      [
        ["start", "which"],
        ["which", "approve", { condition: 'string(today()) = "2026-03-02"' }],
        ["which", "end"],
        ["approve", "end"],
      ],
    );
    const problem = checkProcess(definition, {}).find(({ code }) => code === "conditionMissing");
    expect(problem).toMatchObject({ severity: "error", flow: "f2", element: "which" });
    const fixed = problem?.fix?.apply(definition) ?? definition;
    expect(checkProcess(fixed, {})).toEqual([]);
  });

  it("finds a condition on an outcome that the task does not have", () => {
    const asked = { ...task, outcomes: [{ value: "approved", label: "Approve" }] };
    const gateway = { id: "which", type: "exclusiveGateway" };
    const definition = process(
      [start, asked, gateway, end],
      [
        ["start", "approve"],
        ["approve", "which"],
        ["which", "end", { condition: 'approve.outcome = "aproved"' }],
        ["which", "end", { isDefault: true }],
      ],
    );
    expect(codes(definition)).toEqual(["unknownOutcome"]);
  });

  it("finds a parallel join behind a decision, but not behind its own split", () => {
    const branches = (type: string) =>
      process(
        [
          start,
          { id: "split", type },
          task,
          { ...task, id: "other" },
          { id: "join", type: "parallelGateway" },
          end,
        ],
        [
          ["start", "split"],
          ["split", "approve", type === "exclusiveGateway" ? { isDefault: true } : {}],
          [
            "split",
            "other",
            type === "exclusiveGateway" ? { condition: 'string(today()) = "2026-03-02"' } : {},
          ],
          ["approve", "join"],
          ["other", "join"],
          ["join", "end"],
        ],
      );
    expect(codes(branches("exclusiveGateway"))).toEqual(["deadlock"]);
    expect(codes(branches("parallelGateway"))).toEqual([]);
  });

  it("warns of a decision without a default, and its fix makes the last branch the default", () => {
    const definition = process(
      [start, { id: "which", type: "exclusiveGateway" }, task, end],
      [
        ["start", "which"],
        ["which", "approve", { condition: 'approve.comment = "a"' }],
        ["which", "end", { condition: 'approve.comment = "b"' }],
        ["approve", "end"],
      ],
    );
    const [problem, ...rest] = checkProcess(definition, {});
    expect(rest).toEqual([]);
    expect(problem).toMatchObject({ severity: "warning", code: "noDefault", element: "which" });
    const fixed = problem?.fix?.apply(definition) ?? definition;
    expect(checkProcess(fixed, {})).toEqual([]);
    expect(fixed.flows[2]).toEqual({ id: "f2", source: "which", target: "end", isDefault: true });
  });

  it("finds the part that has no way to an end", () => {
    const definition = process(
      [start, { id: "which", type: "exclusiveGateway" }, task, end],
      [
        ["start", "which"],
        ["which", "end", { isDefault: true }],
        ["which", "approve", { condition: 'string(today()) = "2026-03-02"' }],
        ["approve", "approve"],
      ],
    );
    expect(codes(definition)).toEqual(["noWayOut"]);
  });

  it("finds a step whose result would overwrite a field", () => {
    const form = {
      schemaVersion: 1 as const,
      title: "Request",
      fields: [{ type: "text" as const, key: "approve", label: "Approve", required: false }],
    };
    const found = checkProcess(parsed(sequence({ ...task, formId: testGroup })), { [testGroup]: form });
    expect(found).toEqual([
      expect.objectContaining({ severity: "error", code: "resultOverwritesField", element: "approve" }),
    ]);
  });

  it("knows candidates that exist no longer", () => {
    const definition = parsed(sequence(task));
    expect(checkProcess(definition, {}, { groups: [testGroup], members: [] })).toEqual([]);
    expect(checkProcess(definition, {}, { groups: [], members: [] })[0]?.code).toBe("candidatesUnknown");
  });

  it("repairs what its fixes promise", () => {
    const definition = process([start, task, { ...task, id: "left" }], [["start", "approve"]]);
    let current = definition;
    for (let round = 0; round < 5; round += 1) {
      const fix = checkProcess(current, {}).find((problem) => problem.fix !== undefined)?.fix;
      if (fix === undefined) break;
      current = fix.apply(current);
    }
    expect(checkProcess(current, {})).toEqual([]);
  });

  it("answers for thousands of elements in a chain or all leading to each other", () => {
    const elements = Array.from({ length: 4000 }, (_, index) => ({
      id: `e${index}`,
      type: "exclusiveGateway",
    }));
    const chain = elements.slice(1).map((element, index): [string, string] => [`e${index}`, element.id]);
    const back = elements.map((element): [string, string] => [element.id, "e0"]);
    const found = codes(
      process([start, ...elements, end], [["start", "e0"], ...chain, ...back, ["e3999", "end"]]),
    );
    expect(new Set(found)).toEqual(new Set(["conditionMissing", "noDefault"]));
  }, 20_000);
});
