import { expect, it } from "vitest";
import { urlValues } from "./url-values";

it("takes declared parameters only, the first of several, cut to what a field holds", () => {
  const parameters = { source: ["mail", "web"], campaign: "x".repeat(2000), score: "100", empty: "" };
  expect(urlValues(["source", "campaign", "empty", "missing", "constructor"], parameters)).toEqual({
    source: "mail",
    campaign: "x".repeat(1000),
  });
});
