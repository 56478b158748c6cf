import { describe, expect, it } from "vitest";
import { ProcessDefinitionSchema } from "@/contracts/process";
import { sequence } from "@/tests/support/instance-driver";
import { coverageOf } from "./coverage";
import { coverageInWords } from "./coverage-in-words";

const definition = ProcessDefinitionSchema.parse(
  sequence({ id: "a", type: "manualTask", name: "Pack" }, { id: "b", type: "manualTask", name: "Send" }),
);
const told = (elements: string[], flows: string[]) =>
  coverageInWords(definition, coverageOf(definition, [{ elements, flows }]));

describe("coverage in words", () => {
  it("counts steps and ways and names what is missing", () => {
    expect(told(["start", "a"], ["f0"])).toBe(
      "The scenarios come to 2 of 4 steps and take 1 of 3 ways between them. Not yet: “Send” and “End”.",
    );
  });

  it("names nothing where nothing is missing", () => {
    expect(told(["start", "a", "b", "end"], ["f0", "f1", "f2"])).toBe(
      "The scenarios come to 4 of 4 steps and take 3 of 3 ways between them.",
    );
  });

  it("names ways where no step is missing", () => {
    expect(told(["start", "a", "b", "end"], ["f0", "f2"])).toBe(
      "The scenarios come to 4 of 4 steps and take 2 of 3 ways between them. Not yet: from “Pack” to “Send”.",
    );
  });

  it("leaves out what is no longer in the process", () => {
    expect(told(["start", "a", "b", "end", "gone"], [])).toContain("4 of 4 steps");
  });
});
