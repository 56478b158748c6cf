import { describe, expect, it } from "vitest";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { ScenarioSchema } from "@/contracts/scenario";
import { compile } from "@/engine/definition/compile";
import type { Graph } from "@/engine/definition/graph";
import type { Directory } from "@/engine/instance/directory";
import { otherMember, sequence, testGroup, testMember } from "@/tests/support/instance-driver";
import {
  purchaseRequestForm,
  purchaseRequestFormId,
  purchaseRequestProcess,
  purchaseRequestSubmission,
} from "@/tests/support/purchase-request";
import { drawn } from "@/tests/support/simulated";
import { coverageOf } from "./coverage";
import { expectationOf } from "./run-path";
import { runScenario, runScenarios } from "./run-scenario";

const groups = {
  managers: "01980000-0000-7000-8000-00000000b001",
  finance: "01980000-0000-7000-8000-00000000b002",
  directors: "01980000-0000-7000-8000-00000000b003",
};
const purchase = {
  definition: purchaseRequestProcess(groups, "https://erp.example/orders"),
  forms: { [purchaseRequestFormId]: purchaseRequestForm },
};
const answers = [
  {
    kind: "answerStep",
    element: "erp_order",
    reply: { kind: "result", value: { status: 201, body: { id: 7 } } },
  },
  { kind: "answerStep", element: "tell_requester", reply: { kind: "result", value: null } },
];
const small = {
  name: "Small purchase",
  start: { values: purchaseRequestSubmission(testMember, 900) },
  inputs: answers,
  expected: { status: "completed", variables: { total: 900, erp_order: { status: 201, body: { id: 7 } } } },
};
const approved = {
  name: "Both approve",
  start: { values: purchaseRequestSubmission(testMember, 5000) },
  inputs: [
    { kind: "completeTask", element: "manager_approval", outcome: "approved" },
    { kind: "completeTask", element: "finance_approval", outcome: "approved" },
    ...answers,
  ],
  expected: { status: "completed" },
};

function graphOf(definition: unknown): Graph {
  const compiled = compile(ProcessDefinitionSchema.parse(definition), {});
  if (!compiled.ok) throw new Error(compiled.problems.map(({ message }) => message).join("\n"));
  return compiled.graph;
}

/** Plays inputs on a process and compares with what is expected. */
function played(definition: unknown, inputs: object[], more: object = {}) {
  const scenario = ScenarioSchema.parse({ name: "Case", inputs, expected: { status: "completed" }, ...more });
  return runScenario(graphOf(definition), scenario);
}

const tried = (...scenarios: object[]) =>
  runScenarios(
    purchase,
    scenarios.map((scenario) => ScenarioSchema.parse(scenario)),
  );
const told = (...scenarios: object[]) => tried(...scenarios).map(({ difference }) => difference);
const task = (id: string, more: object = {}) => ({
  id,
  type: "userTask",
  candidates: [{ kind: "group", groupId: testGroup }],
  ...more,
});

describe("a scenario", () => {
  it("passes when the process goes as expected", () => {
    expect(told(small, approved)).toEqual([null, null]);
  });

  it("that expects what a run has shown passes again", () => {
    const [result] = tried(approved);
    if (!result?.run) throw new Error("It did not run.");
    expect(told({ ...approved, expected: expectationOf(result.run) })).toEqual([null]);
  });

  it("lets branches at the same time change places", () => {
    const [result] = tried(approved);
    const path = result?.run ? expectationOf(result.run).path : [];
    expect(told({ ...approved, expected: { status: "completed", path: path?.toReversed() } })).toEqual([
      null,
    ]);
  });

  it("tells where it went instead", () => {
    const path = ["start", "check_amount", "both", "erp_order", "tell_requester", "end"];
    expect(told({ ...small, expected: { status: "completed", path } })).toEqual([
      'It did not come to "Both approve": it is complete.',
    ]);
    const other = path
      .map((element) => (element === "end" ? "revise" : element))
      .filter((id) => id !== "both");
    expect(told({ ...small, expected: { status: "completed", path: other } })).toEqual([
      'It came to "Ordered" and not to "Revise request".',
    ]);
  });

  it("tells what it did not come to, and where it stands", () => {
    const [difference] = told({ ...approved, inputs: [], expected: { status: "waiting", path: undefined } });
    expect(difference).toBeNull();
    expect(told({ ...approved, inputs: [] })).toEqual([
      'It was expected to be complete, but it waits at "Manager approval" and "Finance approval".',
    ]);
  });

  it("tells which value is another one", () => {
    expect(told({ ...small, expected: { status: "completed", variables: { total: 901 } } })).toEqual([
      '"total" was expected to be 901, but is 900.',
    ]);
  });

  it("tells which input could not be taken", () => {
    const [difference] = told({ ...small, inputs: [approved.inputs[0], ...answers] });
    expect(difference).toBe(
      'Step 1, "Manager approval" is done: Approve: Nothing waits for this at "Manager approval": it waits at "Order in the ERP".',
    );
  });

  it("tells what a form refuses", () => {
    const [difference] = told({ ...small, start: { values: {} } });
    expect(difference).toMatch(/^It cannot begin: The form has values that cannot be accepted\./);
  });

  it("tells why the process cannot run", () => {
    const [result] = runScenarios({ ...purchase, forms: {} }, [ScenarioSchema.parse(small)]);
    expect(result).toMatchObject({ passed: false, run: null });
    expect(result?.difference).toMatch(/^The process cannot run: /);
  });

  it("goes the same way each time", () => {
    const [once, twice] = tried(approved, approved);
    expect(once?.run?.journal).toEqual(twice?.run?.journal);
  });
});

describe("inputs of a scenario", () => {
  it("let a step fail, which an error event catches by its code", () => {
    const definition = drawn(
      [
        { id: "start", type: "startEvent" },
        { id: "call", type: "httpRequest", url: "https://erp.example/" },
        { id: "gone", type: "boundaryEvent", attachedTo: "call", event: { type: "error", code: "404" } },
        { id: "end", type: "endEvent" },
        { id: "other_end", type: "endEvent" },
      ],
      ["start -> call", "call -> end", "gone -> other_end"],
    );
    const fails = (code: string) => ({
      kind: "answerStep",
      element: "call",
      reply: { kind: "failure", reason: "Not there.", code },
    });
    const path = ["start", "call", "gone", "other_end"];
    expect(
      played(definition, [fails("404")], { expected: { status: "completed", path } }).difference,
    ).toBeNull();
    expect(played(definition, [fails("500")]).difference).toMatch(/^It failed: .*Not there\.$/);
    const retried = [fails("500"), { kind: "retryStep", element: "call" }, fails("404")];
    expect(played(definition, retried).difference).toBeNull();
  });

  it("jump over timers, and fire what is due before", () => {
    const definition = drawn(
      [
        { id: "start", type: "startEvent" },
        task("work"),
        {
          id: "late",
          type: "boundaryEvent",
          attachedTo: "work",
          interrupting: false,
          event: { type: "timer", duration: "P1D" },
        },
        { id: "told", type: "endEvent" },
        { id: "wait", type: "timer", duration: "P3D" },
        { id: "end", type: "endEvent" },
      ],
      ["start -> work", "late -> told", "work -> wait", "wait -> end"],
    );
    const late = { kind: "advanceTimer", element: "late" };
    const rest = [
      { kind: "completeTask", element: "work" },
      { kind: "advanceTimer", element: "wait" },
    ];
    const result = played(definition, [late, ...rest]);
    expect(result).toMatchObject({ difference: null, run: { now: "2026-01-09T09:00:00.000Z" } });
    expect(expectationOf(result.run ?? expect.fail("no run")).path).toContain("told");
    const slow = played(definition, [{ kind: "passTime", duration: "P2D" }, ...rest]);
    expect(slow).toMatchObject({ difference: null, run: { now: "2026-01-10T09:00:00.000Z" } });
  });

  it("bring messages by name and key, and what the process sends to itself comes by itself", () => {
    const receive = (id: string, name: string) => ({
      id,
      type: "receiveTask",
      event: { type: "message", name, correlationKey: '"42"' },
    });
    const send = {
      id: "send",
      type: "sendTask",
      event: { type: "message", name: "own", correlationKey: '"42"' },
    };
    const definition = sequence(send, receive("got_own", "own"), receive("paid", "paid"));
    const message = { kind: "message", name: "paid", payload: { amount: 10 } };
    const result = played(definition, [{ ...message, correlationKey: "42" }]);
    expect(result).toMatchObject({
      difference: null,
      run: { state: { variables: { paid: { amount: 10 } } } },
    });
    expect(played(definition, [{ ...message, correlationKey: "43" }]).difference).toContain(
      'Nothing waits for the message "paid": it waits at',
    );
  });

  it("give a called process its end", () => {
    const definition = sequence({
      id: "part",
      type: "callActivity",
      processId: "01980000-0000-7000-8000-00000000c001",
      outputs: [{ variable: "answer", expression: "called.m" }],
    });
    const reply = { kind: "result", value: { m: 5 } };
    const expected = { status: "completed", variables: { answer: 5 } };
    expect(
      played(definition, [{ kind: "answerStep", element: "part", reply }], { expected }).difference,
    ).toBeNull();
  });

  it("mean the oldest of several rounds, or the one that they count to", () => {
    const collection = "[1, 2, 3]";
    const loop = { kind: "multiInstance", collection, output: "loopCounter", outputCollection: "order" };
    const definition = sequence(task("each", { loop }));
    const each = { kind: "completeTask", element: "each" };
    const path = ["start", "each", "each", "each", "end"];
    const result = played(definition, [{ ...each, nth: 3 }, each, each], {
      expected: { status: "completed", path },
    });
    expect(result.difference).toBeNull();
    expect(played(definition, [{ ...each, nth: 4 }]).difference).toContain("Only 3 of 4 wait for this");
  });

  it("start steps of an ad-hoc sub-process, and say when it is done", () => {
    const definition = drawn(
      [
        { id: "start", type: "startEvent" },
        { id: "any", type: "adHocSubProcess" },
        task("ask", { parent: "any" }),
        { id: "end", type: "endEvent" },
      ],
      ["start -> any", "any -> end"],
    );
    const inputs = [
      { kind: "startStep", element: "ask" },
      { kind: "completeTask", element: "ask" },
      { kind: "finishAdHoc", element: "any" },
    ];
    expect(played(definition, inputs).difference).toBeNull();
  });

  it("send a task back", () => {
    const definition = sequence(task("write"), task("check", { returnTo: ["write"] }));
    const inputs = [
      { kind: "completeTask", element: "write" },
      { kind: "sendBack", element: "check", to: "write", comment: "Once more." },
    ];
    const expected = { status: "waiting", waitingAt: ["write"] };
    expect(played(definition, inputs, { expected }).difference).toBeNull();
  });
});

describe("people of a scenario", () => {
  const directory: Directory = {
    members: (assignees) => (assignees.some(({ kind }) => kind === "group") ? [testMember] : []),
    hasMember: () => true,
    managerOf: () => null,
    named: () => null,
    workload: () => [],
  };
  const withPeople = (requester: string | undefined, member: string | undefined) => {
    const scenario = ScenarioSchema.parse({
      name: "Case",
      start: { member: requester },
      inputs: [{ kind: "completeTask", element: "work", member }],
      expected: { status: "completed" },
    });
    return runScenario(graphOf(sequence(task("work"))), scenario, { directory });
  };

  it("do what they may, and the first who may where nobody is named", () => {
    expect(withPeople(otherMember, testMember).difference).toBeNull();
    const { run } = withPeople(otherMember, undefined);
    expect(run?.state.variables.work).toMatchObject({ completedBy: testMember });
  });

  it("do not do what is up to others", () => {
    expect(withPeople(testMember, otherMember).difference).toContain('This member may not do "Task".');
  });

  it("are made up where it names nobody at all", () => {
    const { difference, run } = withPeople(undefined, undefined);
    expect(difference).toBeNull();
    expect(run?.state.variables.work).not.toMatchObject({ completedBy: testMember });
  });
});

describe("coverage", () => {
  it("tells what no scenario has come to", () => {
    const paths = tried(small).map(({ visited }) => visited);
    const { visited, missing } = coverageOf(purchase.definition, paths);
    expect(visited.elements).toContain("erp_order");
    expect(missing.elements).toContain("manager_approval");
    expect(visited.elements.length + missing.elements.length).toBe(purchase.definition.elements.length);
    expect(visited.flows.length + missing.flows.length).toBe(purchase.definition.flows.length);
  });
});
