import fc from "fast-check";
import { expect, it } from "vitest";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { decide } from "@/engine/decide";
import type { DecideContext } from "@/engine/instance/types";
import { testGroup, testMember } from "@/tests/support/instance-driver";
import { checkProcess } from "./check";
import { compile } from "./compile";

const ids = ["a", "b", "c", "d", "constructor", "__proto__"];
const id = fc.constantFrom(...ids);

const element = fc.oneof(
  fc.record({ type: fc.constantFrom("startEvent", "endEvent", "exclusiveGateway", "parallelGateway"), id }),
  fc.record({
    type: fc.constant("userTask"),
    id,
    candidates: fc.constantFrom([], [{ kind: "group", groupId: testGroup }], [{ kind: "requester" }]),
    formId: fc.constantFrom(undefined, testGroup),
    reminderAfter: fc.constantFrom(undefined, "P9999999999999999999Y", "PT1S"),
  }),
  fc.record({ type: fc.constant("timer"), id, until: fc.constantFrom(undefined, "1", "now()", "((") }),
  fc.record({
    type: fc.constant("setValues"),
    id,
    assignments: fc.array(fc.record({ variable: id, expression: fc.constantFrom("1", "a", "", "[1..2]") })),
  }),
);

const flow = fc.record({
  source: id,
  target: fc.constantFrom(...ids, "gone"),
  condition: fc.constantFrom(undefined, "a = 1", "true", ")"),
  isDefault: fc.constantFrom(undefined, true),
});

const definition = fc
  .record({ elements: fc.array(element, { maxLength: 8 }), flows: fc.array(flow, { maxLength: 12 }) })
  .map(({ elements, flows }) =>
    ProcessDefinitionSchema.parse({
      schemaVersion: 1,
      name: "Any",
      elements: [
        { type: "startEvent", id: "start", name: "" },
        ...elements.map((settings) => ({ name: "", ...settings })),
        { type: "endEvent", id: "end", name: "" },
      ],
      flows: [
        { id: "first", source: "start", target: "a" },
        ...flows.map((settings, index) => ({ ...settings, id: `f${index}` })),
        { id: "last", source: "b", target: "end" },
      ],
    }),
  );

/** A chain of elements with flows back and forth: nothing wrong with the parts, anything with the whole. */
const tangled = fc
  .record({
    types: fc.array(fc.constantFrom("exclusiveGateway", "parallelGateway", "setValues", "userTask"), {
      minLength: 1,
      maxLength: 6,
    }),
    extra: fc.array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 })), { maxLength: 4 }),
  })
  .map(({ types, extra }) => {
    const chain = ["start", ...types.map((_, index) => `e${index}`), "end"];
    const at = (index: number) => chain[1 + (index % types.length)];
    const candidates = [{ kind: "group", groupId: testGroup }];
    return ProcessDefinitionSchema.parse({
      schemaVersion: 1,
      name: "Tangled",
      elements: [
        { type: "startEvent", id: "start", name: "" },
        ...types.map((type, index) => ({ type, id: `e${index}`, name: "", candidates })),
        { type: "endEvent", id: "end", name: "" },
      ],
      flows: [
        ...chain.slice(1).map((target, index) => ({ source: chain[index], target, isDefault: true })),
        ...extra.map(([from, to]) => ({
          source: at(from),
          target: at(to),
          ...(types[from % types.length] === "exclusiveGateway" ? { condition: "1 = 1" } : {}),
        })),
      ].map((settings, index) => ({ ...settings, id: `f${index}` })),
    });
  });

/** What keeps a process from being published but not from being run: how branches meet, and how the drawing is to look. */
const ofTheWhole = ["everybodyExcluded", "deadlock", "joinNeverFires", "neverEnds", "neverReached"];
const ofTheDrawing = ["endMissing", "deadEnd", "unreachable", "noWayOut"];
const runsAnyway = [...ofTheWhole, ...ofTheDrawing];

it("has an answer for any definition, compiles what has no error, and that never throws", () => {
  let compiled = 0;
  fc.assert(
    fc.property(fc.oneof(definition, tangled), (any) => {
      const problems = checkProcess(any, {});
      const result = compile(any, {});
      const errors = problems.filter(
        ({ severity, code }) => severity === "error" && !runsAnyway.includes(code),
      );
      expect(result.ok).toBe(errors.length === 0);
      for (const problem of problems) expect(problem.message).toMatch(/\S/);
      for (const problem of problems) ProcessDefinitionSchema.parse(problem.fix?.apply(any) ?? any);
      if (!result.ok) return;
      compiled += 1;
      const context: DecideContext = {
        now: "2026-03-02T09:00:00.000Z",
        timeZone: "Europe/Berlin",
        actor: { kind: "system" },
        maxElements: 50,
      };
      const start = { type: "start", startKind: "member", requester: testMember, submission: {} } as const;
      const decision = decide(result.graph, null, start, context);
      expect(decision.ok).toBe(true);
    }),
    { numRuns: 500 },
  );
  expect(compiled).toBeGreaterThan(50);
}, 60_000);
