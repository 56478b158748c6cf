import { describe, expect, it } from "vitest";
import { type Element, ElementSchema } from "@/contracts/process";
import { reachesOut, tellsOthers } from "./reaches-out";

const element = (about: object): Element => ElementSchema.parse({ id: "step", name: "Step", ...about });

describe("what a step does beyond its request", () => {
  it.each([
    [{ type: "httpRequest", method: "GET", url: "https://erp.example" }, true],
    [{ type: "dataRecord", operation: "find", match: [] }, false],
    [{ type: "dataRecord", operation: "update", match: [], values: [] }, true],
    [{ type: "setValues", assignments: [] }, false],
  ])("%o reaches outside: %s", (about, expected) => expect(reachesOut(element(about))).toBe(expected));

  it.each([
    [{ type: "sendTask", event: { type: "message", name: "Order" } }, true],
    [{ type: "endEvent", event: { type: "signal", name: "Done" } }, true],
    [{ type: "endEvent" }, false],
    [{ type: "intermediateCatchEvent", event: { type: "message", name: "Order" } }, false],
  ])("%o tells others: %s", (about, expected) => expect(tellsOthers(element(about))).toBe(expected));
});
