import { describe, expect, it } from "vitest";
import { suggestedValues } from "./suggested-values";

describe("suggestedValues", () => {
  it("reads lists of texts and numbers", () => {
    expect(suggestedValues('"New", "Gold, old"', "string")).toEqual(['"New"', '"Gold, old"']);
    expect(suggestedValues("1, -2.5", "number")).toEqual(["1", "-2.5"]);
  });

  it("has none for ranges, tests and nothing at all", () => {
    for (const allowed of ["[0..100]", '"a", > 5', "", undefined]) {
      expect(suggestedValues(allowed, "string")).toEqual([]);
    }
  });

  it("knows the two values of yes or no", () => {
    expect(suggestedValues(undefined, "boolean")).toEqual(["true", "false"]);
  });
});
