import { describe, expect, it } from "vitest";
import { drawn } from "@/tests/support/drawn-definition";
import { checkProcess } from "./check";

function found(condition: string) {
  const definition = drawn("start>x1>a>end x1>b>end2");
  const flows = definition.flows.map((flow) =>
    flow.condition === undefined ? flow : { ...flow, condition },
  );
  return checkProcess({ ...definition, flows }, {}).map(({ code, message }) => [code, message]);
}

describe("checkConditions", () => {
  it("finds conditions that are true or not whatever the values are", () => {
    expect(found("1 < 2")).toEqual([
      [
        "alwaysTrue",
        'The branch from "x1" to "b" is always taken: its condition is true whatever the values are.',
      ],
    ]);
    expect(found('"yes" = "no"').map(([code]) => code)).toEqual(["neverTrue"]);
    expect(found('"yes"').map(([code]) => code)).toEqual(["typeMismatch", "neverTrue"]);
  });

  it("leaves those alone that ask for values or for the time", () => {
    expect(found('a.comment = "yes"')).toEqual([]);
    expect(found('now() > date and time("2026-03-02T00:00:00Z")')).toEqual([]);
  });
});
