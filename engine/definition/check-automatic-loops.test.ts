import { describe, expect, it } from "vitest";
import { drawn } from "@/tests/support/drawn-definition";
import { checkProcess } from "./check";

const sets = (variable: string, expression = "1") => ({
  type: "setValues",
  assignments: [{ variable, expression }],
});
const codes = (...drawing: Parameters<typeof drawn>) =>
  checkProcess(drawn(...drawing), {}).map(({ code }) => code);

describe("checkAutomaticLoops", () => {
  it("finds a loop that waits for nobody and changes nothing, and its fix lets it wait", () => {
    const definition = drawn("start>x1>note>x2>end x2>x1", { note: sets("seen") });
    const [problem, ...rest] = checkProcess(definition, {});
    expect(rest).toEqual([]);
    expect(problem).toMatchObject({
      severity: "warning",
      code: "endlessLoop",
      path: ["x1", "note", "x2"],
      message:
        'The loop "x1" → "note" → "x2" waits for nobody, and nothing in it changes what its decisions look at: requests would go round in it until they are stopped.',
    });
    const fixed = problem?.fix?.apply(definition) ?? definition;
    expect(checkProcess(fixed, {})).toEqual([]);
    expect(fixed.elements.at(-1)).toMatchObject({ type: "timer", duration: "PT1H" });
  });

  it("leaves loops alone that wait, or that change what decides", () => {
    expect(codes("start>x1>a>x2>end x2>x1")).toEqual([]);
    const counted = drawn("start>x1>count>x2>end x2>x1", { count: sets("n", "n + 1") });
    const flows = counted.flows.map((flow) =>
      flow.condition === undefined ? flow : { ...flow, condition: "n < 3" },
    );
    expect(checkProcess({ ...counted, flows }, {})).toEqual([]);
  });

  it("goes through links and into sub-processes", () => {
    const link = { type: "intermediateThrowEvent", event: { type: "link", name: "back" } };
    const target = { type: "intermediateCatchEvent", event: { type: "link", name: "back" } };
    const flows = "start>x1>sub>x2>end x2>jump land>x1 start2>note>end2";
    const inner = (id: string) => ({
      start2: { parent: "sub" },
      [id]: { parent: "sub", ...(id === "note" ? sets("seen") : {}) },
      end2: { parent: "sub" },
    });
    const more = { sub: { type: "subProcess" }, jump: link, land: target };
    expect(codes(flows, { ...more, ...inner("note") })).toEqual(["endlessLoop"]);
    expect(codes(flows.replace("note", "look"), { ...more, ...inner("look") })).toEqual([]);
  });
});
