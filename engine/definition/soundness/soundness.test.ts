import { describe, expect, it } from "vitest";
import type { ProcessDefinition } from "@/contracts/process";
import { buildNodes } from "@/engine/definition/build-nodes";
import { checkProcess } from "@/engine/definition/check";
import { drawn } from "@/tests/support/drawn-definition";
import { prove } from "./prove";

function found(definition: ProcessDefinition) {
  return checkProcess(definition, {}).map(({ severity, code, element, path, message, fix }) => ({
    severity,
    code,
    element,
    message,
    path: path?.join(" "),
    fix: fix?.label,
    after: fix && checkProcess(fix.apply(definition), {}).map((problem) => problem.code),
  }));
}

describe("checkSoundness", () => {
  it.each([
    ["a sequence", "start>a>b>end"],
    ["a parallel block", "start>p1>a>p2>end p1>b>p2"],
    ["a decision that is brought together", "start>x1>a>x2>end x1>b>x2"],
    ["an inclusive block", "start>i1>a>i2>end i1>b>i2 i1>c>i2"],
    ["a loop that a decision leaves", "start>x1>a>x2>end x2>x1"],
    ["branches that end by themselves", "start>p1>a>end p1>b>end2"],
    ["a block with an early end", "start>x1>a>end x1>p1>b>p2>end2 p1>c>p2"],
    ["an inclusive join of a decision inside parallel branches", "start>p1>x1>a>i1>end x1>b>i1 p1>c>i1"],
    ["a parallel join of two splits", "start>p1>a>p2>end p1>p3>b>p2 p3>c>p2"],
    ["an inclusive join of a step's conditions", "start>a?>b>i1>end a?>c>i1 a>d>i1"],
    ["a bridge between parallel branches", "start>p1>a>p2>b>p4>end p1>c>p3>d>p4 p2>p3"],
  ])("has nothing to say about %s", (_, flows) => {
    expect(found(drawn(flows))).toEqual([]);
  });

  it("warns of a parallel join after a step whose conditions may not all hold", () => {
    const problems = found(drawn("start>a>b>p1>end a?>c>p1"));
    expect(problems.map(({ code, severity, element }) => [code, severity, element])).toEqual([
      ["deadlock", "warning", "p1"],
    ]);
    expect(problems[0]?.message).toBe(
      '"p1" can wait for ever: there is a way on which the branch from "c" never comes.',
    );
  });

  it("warns of two branches out of a step that come to the same step", () => {
    expect(found(drawn("start>a>b>d>end a?>c>d")).map(({ code }) => code)).toEqual(["notJoined"]);
  });

  it("finds a parallel join that only one branch can come to, as an error with the way there", () => {
    const [problem, ...rest] = found(drawn("start>x1>a>p2>end x1>b>p2"));
    expect(rest).toEqual([]);
    expect(problem).toMatchObject({
      severity: "error",
      code: "deadlock",
      element: "p2",
      path: "start x1 a",
      fix: "Let it wait for no other branch",
      after: [],
    });
    expect(problem?.message).toBe(
      '"p2" waits for all its branches, but they never all come: requests would wait there for ever.',
    );
  });

  it("warns of a join that one of its branches can go past, and lets it wait for what comes", () => {
    const [problem, ...rest] = found(drawn("start>p1>a>p2>b>end p1>x1>c>p2 x1>end"));
    expect(rest).toEqual([]);
    expect(problem).toMatchObject({
      severity: "warning",
      code: "deadlock",
      element: "p2",
      message: '"p2" can wait for ever: there is a way on which the branch from "c" never comes.',
      fix: "Let it wait only for what can come",
      after: [],
    });
  });

  it("warns of work after parallel branches that meet without a join", () => {
    const [problem, ...rest] = found(drawn("start>p1>a>x1>pay>end p1>b>x1"));
    expect(rest).toEqual([]);
    expect(problem).toMatchObject({
      severity: "warning",
      code: "notJoined",
      element: "pay",
      fix: "Join the branches first",
      after: [],
    });
    expect(problem?.message).toBe(
      '"pay" can be done twice: branches that run at the same time come to it without being joined.',
    );
  });

  it("puts a join before work that several branches lead to", () => {
    const definition = drawn("start>p1>a>pay>end p1>b>pay");
    expect(found(definition)).toMatchObject([{ code: "notJoined", element: "pay", after: [] }]);
  });

  it("lets branches that meet without a join end", () => {
    expect(found(drawn("start>p1>a>x1>end p1>b>x1"))).toEqual([]);
  });

  it("finds the inclusive joins that wait for each other", () => {
    const definition = drawn("start>p1>i1>a>x1>end x1>i2 p1>i2>b>x2>end2 x2>i1");
    expect(found(definition)).toMatchObject([
      { severity: "error", code: "deadlock", message: '"i1" and "i2" can wait for each other for ever.' },
    ]);
  });

  it("finds a loop that starts a branch in each round and never stops", () => {
    expect(found(drawn("start>x1>a>p1>x1 p1>end"))).toMatchObject([
      {
        severity: "error",
        code: "neverEnds",
        message: "A request can come to where no way leads to an end any more, and goes on for ever.",
      },
    ]);
  });

  it("lets an end that terminates free a join that would wait for ever", () => {
    const ended = { end: { event: { type: "terminate" } } };
    const flows = "start>p1>a>p2>end2 p1>x1>b>p2 x1>end";
    expect(found(drawn(flows)).map(({ code }) => code)).toEqual(["deadlock"]);
    expect(found(drawn(flows, ended))).toEqual([]);
  });

  describe("with events at the border of a task", () => {
    const caught = (interrupting: boolean) => ({
      late: {
        type: "boundaryEvent",
        attachedTo: "a",
        interrupting,
        event: { type: "timer", duration: "P1D" },
      },
    });

    it("takes one that interrupts for another way out", () => {
      expect(found(drawn("start>a>x1>end late>x1", caught(true)))).toEqual([]);
      expect(found(drawn("start>p1>a>p2>end p1>b>p2 late>end2", caught(true)))).toMatchObject([
        { code: "deadlock", element: "p2", path: "start p1 b a late end2" },
      ]);
    });

    it("takes one that does not for a branch beside, which may never come", () => {
      expect(found(drawn("start>a>end late>remind>end2", caught(false)))).toEqual([]);
      expect(found(drawn("start>a>p2>end late>b>p2", caught(false)))).toMatchObject([
        { code: "deadlock", element: "p2", severity: "warning" },
      ]);
      expect(found(drawn("start>a>x1>pay>end late>x1", caught(false)))).toMatchObject([
        { code: "notJoined", element: "pay" },
      ]);
    });

    it("looks at the branch beside as at a process of its own", () => {
      expect(found(drawn("start>a>end late>x1>b>p2>end2 x1>c>p2", caught(false)))).toMatchObject([
        { code: "deadlock", element: "p2", path: "late x1 b", severity: "error" },
      ]);
    });
  });

  describe("with a sub-process", () => {
    const inside = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, { parent: "sub" }]));
    const sub = { sub: { type: "subProcess" } };

    it("takes it for one step and looks inside by itself", () => {
      expect(
        found(
          drawn("start>p1>sub>p2>end p1>b>p2 start2>a>end2", { ...sub, ...inside("start2", "a", "end2") }),
        ),
      ).toEqual([]);
      const wrong = { ...sub, ...inside("start2", "x1", "a", "b", "p3", "end2") };
      expect(found(drawn("start>sub>end start2>x1>a>p3>end2 x1>b>p3", wrong))).toMatchObject([
        { code: "deadlock", element: "p3", severity: "error", path: "start2 x1 a" },
      ]);
    });

    it("finds what follows one that only ever ends by an error", () => {
      const failing = {
        ...sub,
        start2: { parent: "sub" },
        a: { parent: "sub" },
        end2: { parent: "sub", event: { type: "error", code: "no" } },
        failed: { type: "boundaryEvent", attachedTo: "sub", event: { type: "error" } },
      };
      expect(found(drawn("start>sub>pay>end failed>end3 start2>a>end2", failing))).toMatchObject([
        {
          severity: "error",
          code: "neverReached",
          element: "pay",
          message: '"pay" is never reached: "sub" is only ever left by an error.',
        },
      ]);
      const codes = found(drawn("start>x1>sub>end failed>x1 start2>a>end2", failing)).map(({ code }) => code);
      expect(codes).toEqual(["neverEnds", "neverReached"]);
    });
  });

  it("is certain of nothing when it could not look at everything", () => {
    const nodes = buildNodes(
      drawn("start>p1>x1>p2>end2 p1>x2>p2 x1>c>end x2>d>p3>end3 p1>x3>e>p3 x3>f>x4>end4 x4>p3"),
      () => null,
    );
    const all = prove(nodes)[0]?.verdict;
    expect(all).toMatchObject({ proven: true });
    for (let steps = 0; steps < 60; steps += 1) {
      const part = prove(nodes, steps)[0]?.verdict;
      if (part === undefined) throw new Error("Nothing was looked at.");
      const joins = part.deadlocks.flatMap((deadlock) => deadlock.joins);
      if (!part.proven) expect(joins.some(({ certain }) => certain)).toBe(false);
      if (!part.proven) expect(part).toMatchObject({ ends: true, completes: true, neverReached: [] });
    }
    expect(prove(nodes, 10)[0]?.verdict.proven).toBe(false);
  });

  it("finds what goes wrong only when all of many branches have come to their end", () => {
    const branches = Array.from({ length: 20 }, (_, n) => `p1>a${n}>x${n}>p2 x${n}>end`);
    const definition = drawn(`start>p1 p2>end2 ${branches.join(" ")}`);
    expect(found(definition)).toMatchObject([{ severity: "warning", code: "deadlock", element: "p2" }]);
  });
});
