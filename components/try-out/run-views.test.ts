import { describe, expect, it } from "vitest";
import { noNames } from "@/components/canvas/describe-element";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { type ScenarioInput, ScenarioSchema } from "@/contracts/scenario";
import { compile } from "@/engine/definition/compile";
import { beginRun } from "@/engine/scenario/begin-run";
import type { Run } from "@/engine/scenario/run";
import { takeInput } from "@/engine/scenario/take-input";
import { testGroup } from "@/tests/support/instance-driver";
import { drawn } from "@/tests/support/simulated";
import { openPlaces } from "./open-places";
import { recordedReplies } from "./recorded-replies";
import { requestOf } from "./request-of";
import { startChoices } from "./start-choices";
import { valuesAt } from "./values-at";

const definition = ProcessDefinitionSchema.parse(
  drawn(
    [
      { id: "start", type: "startEvent", startedBy: ["member", "hook"] },
      { id: "count", type: "setValues", assignments: [{ variable: "n", expression: "1" }] },
      { id: "ask", type: "userTask", candidates: [{ kind: "group", groupId: testGroup }] },
      { id: "late", type: "boundaryEvent", attachedTo: "ask", event: { type: "timer", duration: "P1D" } },
      { id: "call", type: "httpRequest", url: "https://erp.example/" },
      { id: "end", type: "endEvent" },
    ],
    ["start -> count", "count -> ask", "ask -> call", "late -> end", "call -> end"],
  ),
);

function run(...inputs: ScenarioInput[]): Run {
  const compiled = compile(definition, {});
  if (!compiled.ok) throw new Error(compiled.problems.map(({ message }) => message).join("\n"));
  const begun = beginRun(
    compiled.graph,
    ScenarioSchema.parse({ name: "Case", expected: { status: "waiting" } }),
  );
  return inputs.reduce<Run>(
    (at, input) => {
      const step = takeInput(at, input);
      if (!step.ok) throw new Error(step.message);
      return step.run;
    },
    begun.ok ? begun.run : expect.fail("It did not begin."),
  );
}

const done: ScenarioInput = {
  kind: "completeTask",
  element: "ask",
  outcome: null,
  comment: null,
  values: {},
};

describe("where a run stands", () => {
  it("is told with the work first, and what only listens after it", () => {
    const places = openPlaces(run(), noNames);
    expect(places.map(({ token, kind, listens }) => [token.element, kind, listens])).toEqual([
      ["ask", "task", false],
      ["late", "timer", true],
    ]);
    expect(places[1]?.dueAt).toBe("2026-01-06T09:00:00.000Z");
  });

  it("is a step that needs a reply, with what it asks for", () => {
    const at = run(done);
    const [place] = openPlaces(at, noNames);
    expect(place?.kind).toBe("reply");
    expect(requestOf(at, place?.id ?? 0)).toMatchObject({ kind: "http", url: "https://erp.example/" });
  });
});

describe("the values at an element", () => {
  it("are those that it saw, and those that it left", () => {
    expect(valuesAt(run(), "count")).toEqual({ before: {}, after: { n: 1 } });
  });

  it("are only those that it sees while it is at work", () => {
    expect(valuesAt(run(), "ask")).toEqual({ before: { n: 1 }, after: null });
  });

  it("are none where the run has not been", () => {
    expect(valuesAt(run(), "call")).toBeNull();
    expect(valuesAt(run(), "late")).toBeNull();
  });
});

describe("beginnings", () => {
  it("are those that the start is open to, and another process", () => {
    expect(startChoices(definition).map(({ by }) => by)).toEqual(["member", "hook", "call"]);
  });
});

describe("recorded replies", () => {
  it("are those of the step, each once under the first name", () => {
    const reply = (status: number) => ({
      kind: "answerStep" as const,
      element: "call",
      reply: { kind: "result" as const, value: { status } },
    });
    const saved = (name: string, ...inputs: ScenarioInput[]) => ({
      id: name,
      scenario: ScenarioSchema.parse({ name, inputs, expected: { status: "completed" } }),
    });
    const all = [saved("One", done, reply(200)), saved("Two", reply(200), reply(201))];
    expect(recordedReplies(all, "call")).toEqual([
      { label: "One", reply: reply(200).reply },
      { label: "Two", reply: reply(201).reply },
    ]);
    expect(recordedReplies(all, "ask")).toEqual([]);
  });
});
